"""Successions that cannot be: each a clear problem with a pointer, and nothing half-done."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.units.models import OrgUnit, Succession, SuccessionAct
from services.directory.units.queries import mark_changed
from services.shared.tokens import Actor
from tests.plan_api.conftest import Call
from tests.plan_api.make import SCHOOLS, SCIENCE, make_person, unit
from tests.plan_api.succession.conftest import HOME, MONEY, Change
from tests.signing import person

FAR = "lang-son/so-noi-vu"
NEW = {"new": {"kind": "department", "name": "Sở Mới"}}


def ids(office: Session, *keys: str) -> list[int]:
    return [unit(office, key).id for key in keys]


def heirs(office: Session, *keys: str) -> list[dict[str, int]]:
    return [{"id": each} for each in ids(office, *keys)]


def refused(answer: Any) -> tuple[int, list[tuple[str, str]]]:
    errors = answer.json().get("errors", [])
    return answer.status_code, [(each["pointer"], each["code"]) for each in errors]


def tried(
    api: Call, wanted: dict[str, Any], by: str | Actor = "coordinator"
) -> tuple[int, list[tuple[str, str]]]:
    """Both the preview and the deed refuse it alike; the latter leaves nothing."""
    preview = api("POST", "successions/preview", by=by, json=wanted)
    done = api("POST", "successions", by=by, json=wanted, headers={"If-Match": "*"})
    assert refused(preview) == refused(done)
    return refused(done)


@pytest.fixture(autouse=True)
def nothing_is_done(office: Session) -> Any:
    counted = [
        select(func.count()).select_from(table) for table in (Succession, SuccessionAct, OrgUnit)
    ]
    before = [office.scalar(each) for each in counted]
    yield
    assert [office.scalar(each) for each in counted] == before


@pytest.mark.parametrize(
    ("kind", "ends", "after", "error"),
    [
        ("merge", [SCIENCE], [HOME, MONEY], ("/successors", "merge_sides")),
        ("merge", [SCIENCE], [None], ("/successors", "merge_sides")),
        ("split", [SCIENCE, SCHOOLS], [HOME, MONEY], ("/successors", "split_sides")),
        ("split", [SCIENCE], [HOME], ("/successors", "split_sides")),
        ("rename", [SCIENCE], [HOME], ("/successors", "rename_sides")),
        ("abolish", [SCIENCE], [HOME], ("/successors", "abolish_sides")),
        ("merge", [SCIENCE, SCIENCE], [HOME], ("/predecessors/1", "unit_twice")),
        ("merge", [SCIENCE, HOME], [HOME], ("/successors/0/id", "unit_twice")),
        ("merge", [SCIENCE], [FAR], ("/predecessors", "other_province")),
        ("merge", ["viet-nam"], [HOME], ("/predecessors/0", "unit_is_the_top")),
    ],
)
def test_sides_that_cannot_be(
    office: Session,
    api: Call,
    kind: str,
    ends: list[str],
    after: list[str | None],
    error: tuple[str, str],
) -> None:
    wanted = {
        "kind": kind,
        "on": "2026-11-21",
        "predecessors": ids(office, *ends),
        "successors": [heirs(office, each)[0] if each else NEW for each in after],
    }

    nation = person(make_person(office).id, ("admin", unit(office, "viet-nam").id))
    status, errors = tried(api, wanted, nation)

    assert status == 422
    assert error in errors


def test_another_provinces_units_are_not_ours_to_merge(
    office: Session, api: Call, body: Change
) -> None:
    assert tried(api, body(successors=heirs(office, FAR))) == (403, [])
    assert tried(api, body(), by="far") == (403, [])
    assert tried(api, body(), by="head") == (403, [])


@pytest.mark.parametrize(
    ("given", "status", "errors"),
    [
        ({"on": "2025-07-01"}, 422, [("/predecessors/0", "succession_into_past")]),
        ({"on": "2020-01-01"}, 422, [("/predecessors/0", "succession_into_past")]),
        ({"predecessors": [999_999]}, 422, [("/predecessors/0", "unit_unknown")]),
        ({"successors": [{"id": 999_999}]}, 422, [("/successors/0/id", "unit_unknown")]),
        ({"shares": ["0.5"]}, 422, [("/shares", "shares_do_not_fit")]),
        ({"assign": {"12": 0}}, 422, [("/assign/12", "successor_unknown")]),
    ],
)
def test_days_and_units_that_cannot_be(
    api: Call, body: Change, given: dict[str, Any], status: int, errors: list[tuple[str, str]]
) -> None:
    found, pointed = tried(api, body(**given))

    assert (found, pointed[: len(errors)]) == (status, errors)


def test_shares_sum_to_one(office: Session, api: Call, body: Change) -> None:
    wanted = body(
        kind="split",
        predecessors=ids(office, SCIENCE),
        successors=heirs(office, HOME, MONEY),
        shares=["0.5", "0.4"],
    )

    assert tried(api, wanted) == (422, [("/shares", "shares_not_one")])


def test_a_unit_that_has_ended_gives_nothing_on(office: Session, api: Call, body: Change) -> None:
    wanted = body(predecessors=ids(office, "tien-giang-den-2025/so-y-te"), on="2025-06-01")

    status, errors = tried(api, wanted)

    assert status == 422
    assert ("/predecessors/0", "unit_has_ended") in errors
    assert ("/successors/0/id", "successor_not_valid") in errors


def test_before_a_later_change_nothing_is_slipped_in(
    office: Session, api: Call, body: Change
) -> None:
    science = unit(office, SCIENCE).id
    path = f"org-units/{science}"
    tag = {"If-Match": api("GET", path).headers["ETag"]}
    change = {"from": "2026-06-01", "short_name": "Sở KHCN"}
    assert api("PATCH", path, by="coordinator", json=change, headers=tag).status_code == 200

    assert tried(api, body(predecessors=[science], on="2026-05-01")) == (
        409,
        [("/predecessors/0", "succession_before_later_change")],
    )


def test_what_lies_below_a_unit_does_not_take_it_over(
    office: Session, api: Call, body: Change
) -> None:
    science = unit(office, SCIENCE)
    row = office.get_one(OrgUnit, unit(office, HOME).id)
    row.parent_id = science.id
    mark_changed(office)

    status, errors = tried(api, body(predecessors=[science.id]))
    row.parent_id = science.parent_id
    mark_changed(office)

    assert (status, errors) == (422, [("/successors/0/id", "succession_cycle")])


def test_a_unit_with_others_below_it_is_not_closed(
    office: Session, api: Call, body: Change
) -> None:
    province = unit(office, "dong-thap")
    path = f"org-units/{unit(office, SCIENCE).id}"
    row = office.get_one(OrgUnit, unit(office, HOME).id)
    row.parent_id = unit(office, SCIENCE).id
    mark_changed(office)
    tag = {"If-Match": api("GET", path).headers["ETag"]}

    found = api(
        "POST", f"{path}/close", by="coordinator", headers=tag,
        json={"on": "2026-11-21", "reason": "Giải thể"},
    )  # fmt: skip
    row.parent_id = province.id
    mark_changed(office)

    assert refused(found) == (409, [("/on", "live_children")])
    assert row.name in found.json()["detail"]


@pytest.mark.parametrize(
    ("new", "field", "code", "status"),
    [
        ({"h_code": "H20.42"}, "h_code", "h_code_taken", 409),
        ({"h_code": "000.00.42.H20"}, "h_code", "h_code_taken", 409),
        ({"h_code": "không"}, "h_code", "h_code_shape", 422),
        ({"code": "99"}, "code", "code_shape", 422),
        ({"name": "Sở Nội vụ"}, "name", "key_taken", 409),
    ],
)
def test_an_heir_obeys_the_rules_of_units(
    api: Call, body: Change, new: dict[str, str], field: str, code: str, status: int
) -> None:
    heir = {"kind": "department", "name": "Sở Mới"} | new

    found = tried(api, body(successors=[{"new": heir}]))

    assert found == (status, [(f"/successors/0/new/{field}", code)])


def test_of_two_new_heirs_each_has_a_name_of_its_own(
    office: Session, api: Call, body: Change
) -> None:
    wanted = body(kind="split", predecessors=ids(office, SCIENCE), successors=[NEW, NEW])

    assert tried(api, wanted) == (422, [("/successors/1/new/name", "name_twice")])


def test_the_oldest_day_is_in_reason(api: Call, body: Change) -> None:
    found = api("POST", "successions/preview", by="coordinator", json=body(on="1900-01-01"))

    assert refused(found)[1][0][0] == "/on"
    assert date(1945, 9, 2).isoformat() in found.text
