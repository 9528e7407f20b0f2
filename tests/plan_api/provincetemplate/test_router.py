"""The template of 2026 over a province that has agencies, and over one that has none."""

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.units.models import OrgUnit
from services.directory.units.queries import directory, mark_changed
from services.shared.tokens import Actor
from tests.plan_api.conftest import Call
from tests.plan_api.make import make_person, unit
from tests.signing import person

# Can Thơ has no agencies in the files, and is a city.
EMPTY, CODE = "can-tho", "H13"


@pytest.fixture
def away(office: Session) -> Actor:
    saved = make_person(office, full_name="Bà điều phối")
    return person(saved.id, ("coordinator", unit(office, EMPTY).id))


def apply(api: Call, office: Session, by: str | Actor, key: str, **wanted: Any) -> Any:
    place = unit(office, key).id
    return api("POST", f"provinces/{place}/template", by, json=wanted)


def shown(api: Call, by: str | Actor, key: str) -> dict[str, Any]:
    found = api("GET", "province-template", by, params={"province": key}).json()
    return {body["slug"]: body for body in found["bodies"]}


def test_a_province_without_agencies_gets_them_in_one_step(
    api: Call, office: Session, away: Actor
) -> None:
    before = shown(api, away, EMPTY)
    assert len([body for body in before.values() if body["section"] == "uniform"]) == 12
    assert not any(body["present"] for body in before.values())
    optional = ["so-ngoai-vu", "so-du-lich"]
    dry = apply(api, office, away, EMPTY, optional=optional, dry_run=True).json()

    made = apply(api, office, away, EMPTY, optional=optional)

    assert made.status_code == 200, made.text
    found = made.json()
    slugs = [each["slug"] for each in found["created"]]
    assert slugs == [each["slug"] for each in dry["created"]]
    assert all(each["unit"] is None for each in dry["created"])
    assert (found["changed"], found["present"], found["on"]) == (True, [], "2025-07-01")
    needed = {slug for slug, body in before.items() if not body["optional"]}
    assert set(slugs) == needed | set(optional)


def test_what_is_made_fits_the_province(api: Call, office: Session, away: Actor) -> None:
    apply(api, office, away, EMPTY, optional=["so-ngoai-vu", "so-du-lich"])

    known = directory(office)
    found = {
        slug: known.by_key(f"{EMPTY}/{slug}")
        for slug in (
            "trung-tam-phuc-vu-hanh-chinh-cong",
            "van-phong-ubnd-tinh",
            "so-van-hoa-the-thao-va-du-lich",
        )
    }
    centre, head, culture = found.values()
    assert centre is not None
    assert head is not None
    assert culture is not None
    assert centre.parent_id == head.id
    assert (head.name, head.h_code) == ("Văn phòng Ủy ban nhân dân thành phố", f"{CODE}.01")
    # Beside a department of tourism.
    assert culture.name == "Sở Văn hóa và Thể thao"
    row = office.get_one(OrgUnit, head.id)
    assert (row.h_code_inferred, row.edited) == (True, True)
    members = api("GET", "groups/so-ban-nganh/members", params={"territory": EMPTY}).json()
    assert members["total"] == 15


def test_applying_twice_changes_nothing(api: Call, office: Session, away: Actor) -> None:
    apply(api, office, away, EMPTY)
    count = select(func.count()).select_from(OrgUnit)
    before = office.scalar(count)

    again = apply(api, office, away, EMPTY).json()

    assert (again["created"], again["changed"]) == ([], False)
    assert office.scalar(count) == before


def test_what_a_province_has_is_not_doubled(api: Call, office: Session) -> None:
    found = apply(api, office, "coordinator", "dong-thap").json()

    assert [each["slug"] for each in found["created"]] == [
        "bo-chi-huy-quan-su-tinh",
        "thue-tinh",
        "bao-hiem-xa-hoi-tinh",
    ]
    by_slug = {each["slug"]: each for each in found["present"]}
    assert by_slug["so-khoa-hoc-va-cong-nghe"]["matched_by"] == "slug"
    assert by_slug["so-khoa-hoc-va-cong-nghe"]["unit"]["h_code"] == "H20.41"


def test_a_body_under_another_key_is_known_by_code_or_name(api: Call, office: Session) -> None:
    for key, new in (("so-noi-vu", "so-a"), ("so-tu-phap", "so-b")):
        row = office.scalars(select(OrgUnit).where(OrgUnit.key == f"dong-thap/{key}")).one()
        row.key = f"dong-thap/{new}"
    office.flush()
    mark_changed(office)

    bodies = shown(api, "coordinator", "dong-thap")

    assert bodies["so-noi-vu"]["matched_by"] == "h_code"
    assert bodies["so-tu-phap"]["matched_by"] == "name"
    assert bodies["so-tu-phap"]["unit"]["key"] == "dong-thap/so-b"


def test_each_commune_can_get_its_bodies(api: Call, office: Session) -> None:
    slug = "xa-trung-tam-phuc-vu-hanh-chinh-cong"
    before = shown(api, "coordinator", "dong-thap")[slug]
    assert (before["places"], before["present"]) == (102, 0)

    found = apply(api, office, "coordinator", "dong-thap", optional=[slug]).json()

    made = [each for each in found["created"] if each["slug"].endswith(slug)]
    assert len(made) == 102
    assert made[0]["parent"].startswith("dong-thap/")
    after = shown(api, "coordinator", "dong-thap")[slug]
    assert (after["places"], after["present"]) == (102, 102)


def test_refusals(api: Call, office: Session, away: Actor) -> None:
    answers = [
        apply(api, office, "coordinator", "dong-thap", optional=["so-y-te"]),
        apply(api, office, "coordinator", "dong-thap", on="2025-06-30"),
        apply(api, office, "coordinator", "tien-giang-den-2025"),
        apply(api, office, away, "dong-thap"),
        apply(api, office, "leader", "dong-thap"),
        api("POST", "provinces/99/template", away, json={}),
        api("GET", "province-template", "far", params={"province": "dong-thap"}),
    ]

    assert [each.status_code for each in answers] == [422, 422, 422, 403, 403, 404, 403]
    pointers = [each.json()["errors"][0]["pointer"] for each in answers[:3]]
    assert pointers == ["/optional/0", "/on", "/query/province"]
