"""Making and changing units over HTTP, and what they were on any day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.loading import load_directory
from services.directory.people.models import DirectoryAudit
from services.directory.units.models import OrgUnit, UnitVersion
from services.plan_api.succession.turnover import turn_day
from services.shared.tokens import Actor
from tests.conftest import NOW
from tests.plan_api.conftest import Call
from tests.plan_api.make import SCIENCE, charge, make_person, make_plan, make_task, unit
from tests.signing import person

TODAY = NOW.date()
HOME = "dong-thap/so-noi-vu"


def made(api: Call, above: int, by: str = "coordinator", **given: Any) -> Any:
    wanted = {"kind": "division", "name": "Phòng Chuyển đổi số", "parent": above} | given
    return api("POST", "org-units", by=by, json=wanted)


def changed(api: Call, unit_id: int, by: str | Actor = "coordinator", **given: Any) -> Any:
    path = f"org-units/{unit_id}"
    tag = {"If-Match": api("GET", path).headers["ETag"]}
    return api("PATCH", path, by=by, json=given, headers=tag)


def refused(answer: Any) -> tuple[int, list[tuple[str, str]]]:
    errors = answer.json().get("errors", [])
    return answer.status_code, [(each["pointer"], each["code"]) for each in errors]


def test_a_new_unit_is_there_from_its_day_on(office: Session, api: Call) -> None:
    answer = made(
        api,
        unit(office, SCIENCE).id,
        short_name="Phòng CĐS",
        aliases=["Phòng Số"],
        h_code="000.07.41.H20",
        valid_from="2026-12-01",
        instrument="QĐ 15/QĐ-UBND",
    )

    assert answer.status_code == 201
    found = answer.json()
    assert (found["key"], found["h_code"]) == ("dong-thap/phong-chuyen-doi-so", "H20.41.07")
    assert (found["parent"]["key"], found["province"]["key"]) == (SCIENCE, "dong-thap")
    assert (found["valid_from"], found["valid_to"], found["version"]) == ("2026-12-01", None, 1)
    assert answer.headers["ETag"] == '"v1"'
    for code in ("H20.41.07", "000.07.41.H20", "phòng số", "Phong Chuyen doi so"):
        for day, status in (("2026-12-01", 200), ("2026-11-30", 404)):
            asked = api("GET", "org-units/resolve", params={"code": code, "on": day})
            assert asked.status_code == status, (code, day)
    audit = office.scalars(select(DirectoryAudit).where(DirectoryAudit.action == "unit_created"))
    [row] = audit
    assert (row.subject_id, row.unit_id) == (str(found["id"]), found["id"])


def test_what_it_was_on_a_day_stays_on_record(office: Session, api: Call) -> None:
    """Name, short name, type, code in other systems and parent, each from the day it changed."""
    science = unit(office, SCIENCE)
    first = changed(
        api, science.id, **{"from": "2026-03-01"}, name="Sở Công nghệ", h_code="000.00.99.H20",
        instrument="NQ 5/NQ-HĐND",
    )  # fmt: skip
    second = changed(
        api, science.id, **{"from": "2026-06-01"}, type="Cơ quan chuyên môn",
        parent=unit(office, HOME).id,
    )  # fmt: skip
    assert (first.status_code, second.status_code) == (200, 200), (first.text, second.text)

    path = f"org-units/{science.id}/history"
    days = ("2026-02-28", "2026-03-01", "2026-06-01", "2020-01-01")
    then = [api("GET", path, params={"on": day}).json()["then"] for day in days]

    names = [each and (each["name"], each["h_code"], each["parent"]["key"]) for each in then]
    assert names == [
        (science.name, science.h_code, "dong-thap"),
        ("Sở Công nghệ", "H20.99", "dong-thap"),
        ("Sở Công nghệ", "H20.99", HOME),
        None,
    ]
    assert [then[0]["valid_to"], then[1]["instrument"]] == ["2026-03-01", "NQ 5/NQ-HĐND"]
    # The old code and name mean it until the day, the new ones from it on.
    for code, on in (
        (science.h_code, "2026-02-28"),
        ("H20.99", "2026-03-01"),
        ("sở công nghệ", "2026-11-21"),
    ):
        asked = api("GET", "org-units/resolve", params={"code": code, "on": on})
        assert asked.json()["key"] == SCIENCE, (code, on)
    gone = api("GET", "org-units/resolve", params={"code": science.h_code, "on": "2026-03-01"})
    assert gone.status_code == 404
    # Pages of a past day show it as it was.
    on_the_eve = {"as_of": "2026-02-28"}
    shown = api("GET", f"org-units/{science.id}", params=on_the_eve).json()
    listed = api(
        "GET", "org-units", params=on_the_eve | {"q": "so cong nghe", "province": "dong-thap"}
    )
    assert shown["name"] == science.name
    assert science.name in [each["name"] for each in listed.json()["items"]]


def test_a_change_to_come_waits_for_its_day(office: Session, api: Call) -> None:
    science = unit(office, SCIENCE)
    day = TODAY + timedelta(days=10)
    answer = changed(api, science.id, **{"from": day.isoformat()}, short_name="Sở CN", h_code=None)

    assert answer.json()["short_name"] == science.short_name
    assert [each["short_name"] for each in answer.json()["versions"]] == [
        science.short_name,
        "Sở CN",
    ]
    assert turn_day(office, NOW) == 0
    assert turn_day(office, NOW + timedelta(days=11)) == 1
    assert turn_day(office, NOW + timedelta(days=11)) == 0

    found = unit(office, SCIENCE)
    assert (found.short_name, found.h_code) == ("Sở CN", None)


def test_a_correction_leaves_no_history(office: Session, api: Call) -> None:
    science = unit(office, SCIENCE)
    changed(api, science.id, **{"from": "2026-03-01"}, name="Sở Công nghẹ")

    answer = changed(api, science.id, correction=True, name="Sở Công nghệ", provisional=True)

    assert [each["name"] for each in answer.json()["versions"]] == [science.name, "Sở Công nghệ"]
    assert (answer.json()["name"], answer.json()["provisional"]) == ("Sở Công nghệ", True)
    kept = office.scalars(select(UnitVersion.name).where(UnitVersion.unit_id == science.id))
    assert sorted(kept) == sorted([science.name, "Sở Công nghệ"])


def test_a_province_that_becomes_a_city_is_one_from_that_day(office: Session, api: Call) -> None:
    """Lists of provinces show the type of their day; the files had three such changes in 2026."""
    place = unit(office, "dong-thap")
    boss = changed(api, place.id, by="coordinator", **{"from": "2026-09-01"}, type="Thành phố")
    assert boss.status_code == 403

    nation = person(make_person(office).id, ("admin", unit(office, "viet-nam").id))
    done = changed(api, place.id, by=nation, **{"from": "2026-09-01"}, type="Thành phố")

    assert done.status_code == 200, done.text
    types = {}
    for day in ("2026-08-31", "2026-09-01"):
        rows = api("GET", "provinces", params={"as_of": day}).json()["items"]
        types[day] = next(each["type"] for each in rows if each["key"] == "dong-thap")
    assert types == {"2026-08-31": place.type, "2026-09-01": "Thành phố"}


def test_files_of_a_release_leave_changed_units_alone(office: Session, api: Call) -> None:
    science = unit(office, SCIENCE)
    changed(api, science.id, name="Sở Công nghệ")
    closed = api(
        "POST",
        f"org-units/{unit(office, HOME).id}/close",
        by="coordinator",
        json={"on": "2026-11-21", "reason": "Giải thể"},
        headers={"If-Match": "*"},
    )
    assert closed.status_code == 200, closed.text

    assert load_directory(office).touched == 0

    office.expire_all()
    rows = office.execute(
        select(OrgUnit.name, OrgUnit.valid_to).where(OrgUnit.key.in_([SCIENCE, HOME]))
    ).all()
    assert ("Sở Công nghệ", date.max) in [tuple(row) for row in rows]
    assert date(2026, 11, 21) in [row.valid_to for row in rows]


@pytest.mark.parametrize(
    ("given", "status", "error"),
    [
        ({"valid_from": "2026-06-01", "valid_to": "2026-06-01"}, 422, ("/valid_to", "end_before_start")),
        ({"valid_from": "2024-01-01"}, 422, ("/parent", "parent_not_valid")),
        ({"kind": "province"}, 422, ("/parent", "parent_kind")),
        ({"kind": "nation"}, 422, ("/parent", "parent_kind")),
        ({"kind": "moon"}, 422, ("/kind", "enum")),
        ({"parent": 999_999}, 422, ("/parent", "parent_unknown")),
        ({"code": "82"}, 422, ("/code", "code_shape")),
        ({"kind": "commune", "code": "28249"}, 422, ("/parent", "parent_kind")),
        ({"h_code": "H20.42"}, 409, ("/h_code", "h_code_taken")),
        ({"h_code": "000.00.42.H20"}, 409, ("/h_code", "h_code_taken")),
        ({"h_code": "h20.42"}, 409, ("/h_code", "h_code_taken")),
        ({"h_code": "42"}, 422, ("/h_code", "h_code_shape")),
        ({"name": "Sở Nội vụ"}, 409, ("/name", "key_taken")),
        ({"slug": "so-noi-vu"}, 409, ("/slug", "key_taken")),
        ({"slug": "Sở"}, 422, ("/slug", "slug_shape")),
        ({"former_province": 999_999}, 422, ("/former_province", "province_unknown")),
        ({"colour": "red"}, 422, ("/colour", "extra_forbidden")),
        ({"name": "  "}, 422, ("/name", "string_too_short")),
    ],
)  # fmt: skip
def test_units_that_cannot_be(
    office: Session, api: Call, given: dict[str, Any], status: int, error: tuple[str, str]
) -> None:
    before = office.scalars(select(OrgUnit.id).order_by(OrgUnit.id.desc()).limit(1)).one()

    answer = made(api, unit(office, SCIENCE).id, **given)

    found, errors = refused(answer)
    assert found == status, answer.text
    assert error in errors
    assert office.scalars(select(OrgUnit.id).order_by(OrgUnit.id.desc()).limit(1)).one() == before


BAD_CHANGES: list[tuple[dict[str, Any], int, tuple[str, str]]] = [
    ({"from": "2024-01-01", "name": "A"}, 422, ("/from", "from_outside_life")),
    ({"from": "2026-01-31", "name": "A"}, 409, ("/from", "from_before_later_change")),
    ({"parent": "child"}, 422, ("/parent", "parent_cycle")),
    ({"parent": "self"}, 422, ("/parent", "parent_cycle")),
    ({"parent": "far"}, 422, ("/parent", "parent_in_other_province")),
    ({"h_code": "H20.42"}, 409, ("/h_code", "h_code_taken")),
    ({}, 422, ("", "value_error")),
    ({"name": None}, 422, ("", "value_error")),
    ({"correction": True, "from": "2026-11-21", "name": "A"}, 422, ("", "value_error")),
]


def test_changes_that_cannot_be(office: Session, api: Call) -> None:
    """One scene for all: none of them changes anything."""
    science = unit(office, SCIENCE)
    child = made(api, science.id, valid_from="2026-01-01").json()["id"]
    changed(api, science.id, **{"from": "2026-02-01"}, short_name="Sở KHCN")
    places = {"child": child, "self": science.id, "far": unit(office, "lang-son").id}

    for given, status, error in BAD_CHANGES:
        parent = {"parent": places[given["parent"]]} if "parent" in given else {}
        answer = changed(api, science.id, **given | parent)
        found, errors = refused(answer)
        assert (found, error in errors) == (status, True), (given, answer.text)

    assert unit(office, SCIENCE) == replace(science, short_name="Sở KHCN")


def test_who_may_and_who_has_read(office: Session, api: Call) -> None:
    science = unit(office, SCIENCE).id
    path = f"org-units/{science}"
    tag = {"If-Match": api("GET", path).headers["ETag"]}

    def patch(by: str = "coordinator", **given: Any) -> int:
        headers = given.pop("headers", tag)
        return int(api("PATCH", path, by=by, json={"short_name": "S"}, headers=headers).status_code)

    assert [patch(by) for by in ("officer", "head", "leader", "far")] == [403, 403, 403, 403]
    assert made(api, science, by="far").status_code == 403
    assert patch(headers={}) == 428
    assert [patch(), patch()] == [200, 412]
    unknown = api("PATCH", "org-units/999999", by="coordinator", json={"name": "A"}, headers=tag)
    assert unknown.status_code == 404


def test_a_name_may_come_again_after_its_unit_has_ended(office: Session, api: Call) -> None:
    """Keys are for ever: the second one carries the year in which it began."""
    first = made(api, unit(office, SCIENCE).id, valid_from="2026-01-01").json()
    api(
        "POST", f"org-units/{first['id']}/close", by="coordinator",
        json={"on": "2026-06-01", "reason": "Sắp xếp lại"}, headers={"If-Match": "*"},
    )  # fmt: skip

    second = made(api, unit(office, SCIENCE).id, valid_from="2026-06-01")

    assert second.json()["key"] == f"{first['key']}-tu-2026"
    assert made(api, unit(office, SCIENCE).id, valid_from="2026-05-31").status_code == 409


def test_a_unit_tells_how_much_hangs_on_it(office: Session, api: Call) -> None:
    plan = make_plan(office, "dong-thap", effective_from=date(2026, 1, 1))
    charge(office, make_task(office, plan), SCIENCE, on=date(2026, 2, 1))
    made(api, unit(office, SCIENCE).id, valid_from="2026-01-01")

    counts = api("GET", f"org-units/{unit(office, SCIENCE).id}").json()["counts"]

    assert counts == {"people": 0, "open_assignments": 1, "children": 1}


def test_lists_take_the_same_statements_however_long(
    office: Session, api: Call, statements: list[str]
) -> None:
    numbers = []
    for limit in (2, 100):
        api("GET", "successions", params={"limit": 1})
        statements.clear()
        found = api("GET", "successions", params={"limit": limit}).json()
        assert (len(found["items"]), found["next"] is not None) == (limit, True)
        numbers.append(len(statements))

    assert numbers[0] == numbers[1] <= 3
