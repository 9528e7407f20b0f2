"""Roles given and ended over HTTP."""

from datetime import date
from typing import Any

import pytest

from services.directory.people.domain import Role
from services.shared.db import OPEN_END
from tests.plan_api.make import OLD_SCIENCE, SCHOOLS, SCIENCE, unit
from tests.plan_api.staff import SINCE, TODAY, Staff


def give(staff: Staff, name: str, by: str = "admin", **role: Any) -> Any:
    return staff.ask("POST", f"people/{staff.ids[name]}/roles", by, json=role)


def end(staff: Staff, name: str, grant_id: int, by: str = "admin") -> Any:
    path = f"people/{staff.ids[name]}/roles/{grant_id}"
    return staff.ask("DELETE", path, by, headers={"If-Match": "*"})


def grant_ids(staff: Staff, name: str) -> list[int]:
    answer = staff.ask("GET", f"people/{staff.ids[name]}", "national")
    return [grant["id"] for grant in answer.json()["grants"]]


def test_person_may_hold_several_roles_each_for_its_time(staff: Staff) -> None:
    given = give(staff, "officer", role="head", unit="H20.08", valid_to="2027-01-01")

    assert given.status_code == 201, given.json()
    assert given.headers["ETag"] == '"v2"'
    assert staff.roles("officer")[1] == (
        "head", unit(staff.session, SCHOOLS).id, TODAY, date(2027, 1, 1)
    )  # fmt: skip
    assert staff.trail("role_given")[0].unit_id == unit(staff.session, SCHOOLS).id


@pytest.mark.parametrize(
    ("role", "pointer", "code"),
    [
        ({"role": "king", "unit": SCIENCE}, "/role", "enum"),
        ({"role": "head", "unit": "H99.99"}, "/unit", "unit_unknown"),
        ({"role": "head", "unit": "Sở Khoa học và Công nghệ"}, "/unit", "unit_ambiguous"),
        ({"role": "head", "unit": OLD_SCIENCE}, "/unit", "unit_ended"),
        ({"role": "head", "unit": SCIENCE, "valid_from": "2026-12-02", "valid_to": "2026-12-01"},
         "/valid_to", "valid_to_before_valid_from"),
        ({"role": "officer", "unit": SCIENCE, "valid_from": "2026-12-01"},
         "/valid_from", "grant_overlaps"),
    ],
)  # fmt: skip
def test_bad_role_is_refused_with_a_pointer(
    staff: Staff, role: dict[str, str], pointer: str, code: str
) -> None:
    refused = give(staff, "officer", **role)

    assert refused.status_code == 422
    assert [(e["pointer"], e["code"]) for e in refused.json()["errors"]] == [(pointer, code)]
    assert len(staff.roles("officer")) == 1


def test_same_role_may_follow_itself(staff: Staff) -> None:
    staff.join("temporary")
    staff.give("temporary", Role.OFFICER, SCIENCE, until=date(2026, 12, 1))

    again = give(staff, "temporary", role="officer", unit=SCIENCE, valid_from="2026-12-01")

    assert again.status_code == 201


@pytest.mark.parametrize(("by", "role", "key", "status"), [
    ("coordinator", "coordinator", "dong-thap", 201),
    ("coordinator", "admin", "dong-thap", 403),
    ("coordinator", "admin", SCIENCE, 403),
    ("admin", "admin", "dong-thap", 201),
    ("admin", "observer", "viet-nam", 403),
    ("admin", "officer", "lang-son", 403),
    ("head", "officer", SCIENCE, 403),
    ("far", "officer", "lang-son", 404),
    ("national", "observer", "viet-nam", 201),
])  # fmt: skip
def test_nobody_gives_what_they_could_not_hold(
    staff: Staff, by: str, role: str, key: str, status: int
) -> None:
    staff.join("newcomer", (Role.OFFICER, SCHOOLS))
    staff.give("newcomer", Role.OFFICER, SCIENCE, since=SINCE, until=TODAY)

    assert give(staff, "newcomer", by, role=role, unit=key).status_code == status


def test_role_ends_today_and_for_good(staff: Staff) -> None:
    [grant] = grant_ids(staff, "officer")

    ended = end(staff, "officer", grant, "coordinator")

    assert (ended.status_code, ended.json()["grants"]) == (200, [])
    assert staff.roles("officer")[0][3] == TODAY
    assert end(staff, "officer", grant).status_code == 409
    assert end(staff, "officer", 2**31 - 1).status_code == 404


def test_role_given_by_mistake_today_can_be_given_again(staff: Staff) -> None:
    give(staff, "officer", role="head", unit=SCHOOLS)

    end(staff, "officer", grant_ids(staff, "officer")[1])

    assert staff.held("officer") == ["officer"]
    assert give(staff, "officer", role="head", unit=SCHOOLS).status_code == 201
    assert staff.held("officer") == ["officer", "head"]


def test_who_was_added_today_is_still_seen_when_the_only_role_ends(staff: Staff) -> None:
    staff.join("mistaken")
    staff.give("mistaken", Role.OFFICER, SCIENCE, since=TODAY)

    ended = end(staff, "mistaken", grant_ids(staff, "mistaken")[0], "coordinator")

    assert (ended.status_code, ended.json()["grants"]) == (200, [])
    gone = staff.ask(
        "POST", f"people/{staff.ids['mistaken']}/anonymise", "coordinator", json={"reason": "Nhầm"}
    )
    assert (gone.status_code, gone.json()["state"]) == (200, "anonymised")


def test_end_of_a_role_needs_the_persons_etag(staff: Staff) -> None:
    path = f"people/{staff.ids['officer']}/roles/{grant_ids(staff, 'officer')[0]}"

    assert staff.ask("DELETE", path).status_code == 428
    assert staff.ask("DELETE", path, headers={"If-Match": '"v9"'}).status_code == 412


def test_administrators_are_the_business_of_administrators(staff: Staff) -> None:
    [grant] = grant_ids(staff, "admin")

    assert end(staff, "admin", grant, "coordinator").status_code == 403
    assert end(staff, "admin", grant, "national").status_code == 200


def test_last_administrator_of_the_nation_stays(staff: Staff) -> None:
    [grant] = grant_ids(staff, "national")
    staff.join("invited", (Role.ADMIN, "viet-nam"), active=False)

    refused = end(staff, "national", grant, "national")

    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/last-administrator")
    assert staff.roles("national")[0][3] == OPEN_END

    staff.join("second", (Role.ADMIN, "viet-nam"))
    assert end(staff, "national", grant, "second").status_code == 200
