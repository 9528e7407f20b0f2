"""Heads lend their role to a deputy for a time."""

from datetime import timedelta
from typing import Any

import pytest

from services.directory.people.domain import Role
from tests.plan_api.make import SCHOOLS, SCIENCE, make_assignment
from tests.plan_api.staff import TODAY, Staff

UNTIL = TODAY + timedelta(days=30)


def lend(staff: Staff, by: str = "head", to: str = "officer", **values: Any) -> Any:
    body = {"deputy_id": staff.ids[to], "unit": SCIENCE, "valid_to": UNTIL.isoformat()} | values
    return staff.ask("POST", "delegations", by, json=body)


def revoke(staff: Staff, loan: Any, by: str = "head", version: str = '"v1"') -> Any:
    path = f"delegations/{loan.json()['id']}"
    return staff.ask("DELETE", path, by, headers={"If-Match": version})


def test_deputy_holds_the_role_for_the_days_and_is_shown_to_borrow_it(staff: Staff) -> None:
    made = lend(staff, instrument="QĐ 12/QĐ-SKHCN")

    assert made.status_code == 201, made.json()
    shown = made.json()
    assert (shown["giver"]["full_name"], shown["deputy"]["full_name"]) == (
        "Trần head", "Trần officer"
    )  # fmt: skip
    assert (shown["state"], shown["instrument"]) == ("running", "QĐ 12/QĐ-SKHCN")
    grants = staff.ask("GET", f"people/{staff.ids['officer']}").json()["grants"]
    assert [(g["role"], g["delegated_by"]) for g in grants] == [
        ("officer", None), ("head", "Trần head")
    ]  # fmt: skip
    assert staff.roles("officer")[1][2:] == (TODAY, UNTIL)


@pytest.mark.parametrize(
    ("values", "pointer", "code"),
    [
        ({"valid_to": (TODAY + timedelta(days=91)).isoformat()}, "/valid_to", "too_long"),
        ({"valid_from": "2026-11-20"}, "/valid_from", "in_the_past"),
        ({"valid_to": TODAY.isoformat()}, "/valid_to", "valid_to_before_valid_from"),
        ({"unit": "Sao Hỏa"}, "/unit", "unit_unknown"),
        ({"deputy_id": 2**31 - 1}, "/deputy_id", "person_unknown"),
    ],
)
def test_loan_that_cannot_be_is_refused_with_a_pointer(
    staff: Staff, values: dict[str, Any], pointer: str, code: str
) -> None:
    refused = lend(staff, **values)

    assert refused.status_code == 422
    assert [(e["pointer"], e["code"]) for e in refused.json()["errors"]] == [(pointer, code)]


def test_ninety_days_are_the_longest(staff: Staff) -> None:
    assert lend(staff, valid_to=(TODAY + timedelta(days=90)).isoformat()).status_code == 201


def test_deputy_is_somebody_else_of_the_same_agency(staff: Staff) -> None:
    staff.join("elsewhere", (Role.OFFICER, SCHOOLS))
    staff.join("gone", (Role.OFFICER, SCIENCE), active=False)

    for name in ("head", "gone", "far", "elsewhere"):
        refused = lend(staff, to=name)
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/deputy_id")


def test_only_a_head_lends_and_only_the_own_role(staff: Staff) -> None:
    staff.join("second", (Role.OFFICER, SCIENCE))

    assert lend(staff, "officer").status_code == 403
    assert lend(staff, "admin").status_code == 403
    assert lend(staff, unit=SCHOOLS).status_code == 403
    assert lend(staff).status_code == 201
    assert lend(staff, "officer", "second").status_code == 403


def test_same_days_are_lent_once(staff: Staff) -> None:
    lend(staff)

    again = lend(staff, valid_from=(TODAY + timedelta(days=5)).isoformat())

    assert again.json()["errors"][0]["code"] == "grant_overlaps"


def test_nothing_is_lent_beyond_ones_own_time(staff: Staff) -> None:
    staff.join("leaving")
    staff.give("leaving", Role.HEAD, SCIENCE, until=UNTIL - timedelta(days=1))

    assert lend(staff, "leaving").json()["errors"][0]["code"] == "beyond_own_role"


def test_giver_takes_it_back_and_so_may_who_administers_the_agency(staff: Staff) -> None:
    loan = lend(staff, valid_from="2026-12-01")

    assert revoke(staff, loan, "officer").status_code == 403
    assert revoke(staff, loan, "far").status_code == 404
    assert revoke(staff, loan, version='"v9"').status_code == 412
    assert revoke(staff, loan, "coordinator").status_code == 204
    assert revoke(staff, loan, version="*").status_code == 409
    assert staff.held("officer") == ["officer"]
    assert lend(staff, valid_from="2026-12-01").status_code == 201


@pytest.mark.parametrize("by", ["deactivate", "anonymise"])
def test_loan_ends_when_its_giver_leaves(staff: Staff, by: str) -> None:
    lend(staff)

    path = f"people/{staff.ids['head']}/{by}"
    assert staff.ask("POST", path, json={"reason": "Nghỉ hưu"}).status_code == 200

    assert staff.held("officer") == ["officer"]


def test_loan_ends_when_its_giver_loses_the_role(staff: Staff) -> None:
    loan = lend(staff, valid_from="2026-12-01")
    path = f"people/{staff.ids['head']}"
    [grant] = staff.ask("GET", path).json()["grants"]

    staff.ask("DELETE", f"{path}/roles/{grant['id']}", headers={"If-Match": "*"})

    assert revoke(staff, loan, "admin", "*").status_code == 409


def test_list_shows_everybody_what_concerns_them(staff: Staff) -> None:
    lend(staff)
    staff.join("other", (Role.OFFICER, SCIENCE))

    def seen(by: str, **params: str) -> list[bool]:
        answer = staff.ask("GET", "delegations", by, params=params)
        return [item["may_revoke"] for item in answer.json()["items"]]

    assert (seen("officer"), seen("head"), seen("coordinator")) == ([False], [True], [True])
    assert (seen("other"), seen("far")) == ([], [])
    assert seen("admin", unit=SCHOOLS) == []
    assert seen("admin", unit="dong-thap", state="running") == [True]
    assert seen("admin", state="ended") == []


def test_what_a_deputy_confirms_is_said_in_the_heads_name_and_the_deputys(staff: Staff) -> None:
    """The deputy's name, "thừa ủy quyền" of the head; the head's own word is only the head's."""
    staff.join("deputy", (Role.OFFICER, SCIENCE))
    lend(staff, to="deputy")
    said = {}
    for by in ("deputy", "head"):
        work = make_assignment(staff.session, SCIENCE)
        path = f"assignments/{work.id}"
        anyhow = {"If-Match": "*"}
        report = {"percent": 100, "text": "Xong", "quantities": []}
        staff.ask("POST", f"{path}/reports", "officer", json=report)
        staff.ask("POST", f"{path}/submit", "officer", json={}, headers=anyhow)
        done = staff.ask("POST", f"{path}/confirm", by, json={}, headers=anyhow)
        assert done.status_code == 200, done.json()
        event = done.json()["events"][0]
        said[by] = (event["kind"], event["on_behalf_of"])

    assert said == {"deputy": ("confirmed", "Trần head"), "head": ("confirmed", None)}
