"""People over HTTP: who sees whom, how they are found, who changes what."""

import pytest

from services.directory.people.domain import LinkKind, Role
from services.plan_api.invitations.service import send_link
from tests.conftest import NOW
from tests.plan_api.make import SCHOOLS, SCIENCE
from tests.plan_api.staff import Staff


def listed(staff: Staff, by: str, **params: str) -> list[str]:
    answer = staff.ask("GET", "people", by, params=params)
    assert answer.status_code == 200, answer.json()
    return [item["full_name"].removeprefix("Trần ") for item in answer.json()["items"]]


def test_everybody_who_answers_for_people_sees_their_own(staff: Staff) -> None:
    assert listed(staff, "national") == [
        "admin", "coordinator", "far", "head", "national", "officer"
    ]  # fmt: skip
    assert listed(staff, "coordinator") == ["admin", "coordinator", "head", "officer"]
    assert listed(staff, "head") == ["head", "officer"]
    assert listed(staff, "far") == ["far"]
    assert staff.ask("GET", "people", "officer").status_code == 403


def test_people_are_found_without_marks_by_name_address_unit_role_and_state(staff: Staff) -> None:
    staff.join("Nguyễn Thị Ánh", (Role.OFFICER, SCHOOLS), email="anh.nt@so-gddt.example")
    staff.join("left", (Role.OFFICER, SCHOOLS), active=False)

    assert listed(staff, "admin", q="nguyen thi anh") == ["Nguyễn Thị Ánh"]
    assert listed(staff, "admin", q="ÁNH") == ["Nguyễn Thị Ánh"]
    assert listed(staff, "admin", q="anh.nt@so") == ["Nguyễn Thị Ánh"]
    assert listed(staff, "admin", unit=SCHOOLS) == ["left", "Nguyễn Thị Ánh"]
    assert listed(staff, "admin", unit="dong-thap", role="head") == ["head"]
    assert listed(staff, "admin", active="false") == ["left"]
    assert staff.ask("GET", "people", params={"role": "king"}).status_code == 422


def test_list_takes_the_same_few_statements_however_long(
    staff: Staff, statements: list[str]
) -> None:
    listed(staff, "admin")
    few = len(statements)
    for n in range(12):
        staff.join(f"p{n}", (Role.OFFICER, SCIENCE), (Role.HEAD, SCHOOLS))
    statements.clear()

    assert len(listed(staff, "admin")) == 16
    assert len(statements) <= few


def test_person_shows_roles_state_and_what_the_reader_may(staff: Staff) -> None:
    found = staff.ask("GET", f"people/{staff.ids['officer']}", "head")

    assert found.headers["ETag"] == '"v1"'
    shown = found.json()
    assert [(g["role"], g["unit"]["key"], g["valid_to"]) for g in shown["grants"]] == [
        ("officer", SCIENCE, None)
    ]
    assert (shown["state"], shown["may_change"], shown["sessions"]) == ("active", False, 0)


def test_person_out_of_sight_is_absent(staff: Staff) -> None:
    for path in (f"people/{staff.ids['officer']}", "people/2147483647"):
        assert staff.ask("GET", path, "far").status_code == 404


def test_change_needs_the_version_that_was_read(staff: Staff) -> None:
    path = f"people/{staff.ids['officer']}"

    assert staff.ask("PATCH", path, json={"phone": "0901 234 567"}).status_code == 428
    stale = staff.ask("PATCH", path, json={"post": "x"}, headers={"If-Match": '"v7"'})
    assert stale.status_code == 412
    changed = staff.ask(
        "PATCH", path, headers={"If-Match": '"v1"'},
        json={"phone": "0901 234 567", "post": "Chuyên viên chính", "email": "Moi@DongThap.example"},
    )  # fmt: skip
    assert changed.status_code == 200, changed.json()
    assert (changed.json()["email"], changed.json()["version"]) == ("moi@dongthap.example", 2)
    assert listed(staff, "admin", q="moi@dong") == ["officer"]


def test_trail_says_what_was_changed_and_not_to_what(staff: Staff) -> None:
    path = f"people/{staff.ids['officer']}"

    staff.ask("PATCH", path, json={"phone": "0901234567"}, headers={"If-Match": "*"})

    [row] = staff.trail("person_changed")
    assert (row.before, row.after) == (None, {"changed": ["phone"]})
    assert row.unit_id == staff.roles("officer")[0][1]


@pytest.mark.parametrize("body", [
    {"full_name": None}, {"email": "no address"}, {"phone": "call me"}, {"language": "fr"},
    {"full_name": "A\x00B"}, {"salary": 1}, {"full_name": "x" * 121},
])  # fmt: skip
def test_what_no_person_may_have_is_refused(staff: Staff, body: dict[str, object]) -> None:
    path = f"people/{staff.ids['officer']}"

    refused = staff.ask("PATCH", path, json=body, headers={"If-Match": "*"})

    assert refused.status_code == 422
    assert [each["pointer"] for each in refused.json()["errors"]] == [f"/{next(iter(body))}"]


def test_taken_address_is_a_conflict_that_tells_nothing(staff: Staff) -> None:
    path, body = f"people/{staff.ids['officer']}", {"email": "far@dongthap.example"}

    refused = staff.ask("PATCH", path, json=body, headers={"If-Match": "*"})

    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (409, "/email")
    assert "far" not in refused.json()["detail"]
    assert staff.person("officer").email == "officer@dongthap.example"


def test_only_who_answers_for_all_roles_changes_a_person(staff: Staff) -> None:
    """Else a reset in one province would open the doors of another."""
    body, anyhow = {"post": "Khác"}, {"If-Match": "*"}
    officer, admin = (f"people/{staff.ids[name]}" for name in ("officer", "admin"))

    assert staff.ask("PATCH", officer, "coordinator", json=body, headers=anyhow).status_code == 200
    assert staff.ask("PATCH", officer, "head", json=body, headers=anyhow).status_code == 403
    assert staff.ask("PATCH", admin, "coordinator", json=body, headers=anyhow).status_code == 403

    staff.give("officer", Role.OBSERVER, "lang-son")
    for by, status in (("admin", 403), ("far", 403), ("national", 200)):
        again = {"post": f"Khác {by}"}
        answer = staff.ask("PATCH", officer, by, json=again, headers=anyhow)
        assert answer.status_code == status, by


def test_nobody_changes_their_own_address(staff: Staff) -> None:
    """Whoever sat down at a browser left open could have the account mailed to themself."""
    path, anyhow = f"people/{staff.ids['coordinator']}", {"If-Match": "*"}
    body = {"email": "thief@elsewhere.example"}

    refused = staff.ask("PATCH", path, "coordinator", json=body, headers=anyhow)

    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/own-account")
    own = staff.ask("PATCH", path, "coordinator", json={"post": "Khác"}, headers=anyhow)
    assert own.status_code == 200
    assert staff.ask("PATCH", path, "admin", json=body, headers=anyhow).status_code == 200


def test_link_sent_to_an_old_address_works_no_more(staff: Staff) -> None:
    link = send_link(staff.session, staff.ids["officer"], LinkKind.RESET, None, NOW)
    path, body = f"people/{staff.ids['officer']}", {"email": "right@dongthap.example"}

    assert staff.ask("PATCH", path, json=body, headers={"If-Match": "*"}).status_code == 200

    staff.session.refresh(link)
    assert link.revoked_at == NOW
