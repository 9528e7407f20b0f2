"""Tables of people: taken line by line, again without effect, and given back."""

from typing import Any

import pytest
from sqlalchemy import func, select

from services.directory.people.domain import Role
from services.directory.people.models import Person
from services.directory.people.signin_models import OneTimeLink
from tests.plan_api.make import SCHOOLS, SCIENCE
from tests.plan_api.staff import Staff

HEADER = "email,full_name,post,phone,language,role,unit,valid_from,valid_to"
TYPE = {"Content-Type": "text/csv"}


def take(
    staff: Staff, *lines: str | bytes, by: str = "admin", header: str = HEADER, **params: Any
) -> Any:
    body = b"\r\n".join(
        each if isinstance(each, bytes) else each.encode() for each in (header, *lines)
    )
    return staff.ask("POST", "people/file", by, content=body, headers=TYPE, params=params)


def statuses(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.json()
    return [row["status"] for row in answer.json()["rows"]]


def faults(answer: Any) -> list[tuple[int, str, str]]:
    return [
        (row["line"], error["column"], error["code"])
        for row in answer.json()["rows"]
        for error in row["errors"]
    ]


def count(staff: Staff) -> int:
    return staff.session.scalar(select(func.count()).select_from(Person)) or 0


TWO_ROLES = (
    f"Lan.NT@so.example,Nguyễn Thị Lan,Chuyên viên,0901234567,vi,officer,{SCIENCE},,",
    "lan.nt@so.example,Nguyễn Thị Lan,,,,observer,dong-thap,01/12/2026,31/12/2026",
)


def test_lines_of_one_person_are_roles_and_a_second_time_changes_nothing(staff: Staff) -> None:
    first, second = take(staff, *TWO_ROLES), take(staff, *TWO_ROLES)

    assert (statuses(first), statuses(second)) == (["created", "updated"], ["unchanged"] * 2)
    assert first.json()["counts"] == {"created": 1, "updated": 1, "unchanged": 0, "rejected": 0}
    shown = staff.ask("GET", "people", params={"q": "lan.nt@"}).json()["items"]
    assert [(g["role"], g["valid_from"], g["valid_to"]) for g in shown[0]["grants"]] == [
        ("officer", "2026-11-21", None), ("observer", "2026-12-01", "2026-12-31"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (f"no address,Lan,,,,officer,{SCIENCE},,", ("email", "string_pattern_mismatch")),
        (f"lan@so.example,,,,,officer,{SCIENCE},,", ("full_name", "missing")),
        (f"lan@so.example,Lan,,,,king,{SCIENCE},,", ("role", "role_unknown")),
        ("lan@so.example,Lan,,,,officer,H99.99,,", ("unit", "unit_unknown")),
        ("lan@so.example,Lan,,,,officer,,,", ("unit", "value_missing")),
        (f"lan@so.example,Lan,,,,,{SCIENCE},,", ("role", "value_missing")),
        (f"lan@so.example,Lan,,,,officer,{SCIENCE},soon,", ("valid_from", "date_invalid")),
        (f"lan@so.example,Lan,,,,officer,{SCIENCE},31/02/2026,", ("valid_from", "date_invalid")),
        (f"lan@so.example,Lan,,,,officer,{SCIENCE},,2026-01-01", ("valid_to", "valid_to_before_valid_from")),
        (f"lan@so.example,\"=cmd|' /C calc'!A0\",,,,officer,{SCIENCE},,", ("full_name", "formula")),
        (f"lan@so.example,Lan,@SUM(A1),,,officer,{SCIENCE},,", ("post", "formula")),
        (f"lan@so.example,Lan,,call me,,officer,{SCIENCE},,", ("phone", "string_pattern_mismatch")),
        (f"lan@so.example,Lan,,,fr,officer,{SCIENCE},,", ("language", "literal_error")),
        ("lan@so.example,Lan,,,,admin,viet-nam,,", ("", "forbidden")),
        ("lan@so.example,Lan,,,,,,,", ("roles", "roles_missing")),
        (f"far@dongthap.example,Trần far,,,,officer,{SCIENCE},,", ("email", "email_taken")),
        (f"officer@dongthap.example,Trần officer,,,,officer,{SCIENCE},2026-12-01,", ("valid_from", "grant_overlaps")),
    ],
)  # fmt: skip
def test_bad_line_is_said_and_the_others_are_stored(
    staff: Staff, line: str, fault: tuple[str, str]
) -> None:
    before = count(staff)

    taken = take(staff, line, f"hoa@so.example,Trần Thị Hoa,,,,officer,{SCIENCE},,")

    assert statuses(taken) == ["rejected", "created"]
    assert faults(taken) == [(2, *fault)]
    assert (taken.json()["stored"], count(staff)) == (True, before + 1)


def test_atomic_file_is_stored_whole_or_not_at_all(staff: Staff) -> None:
    before = count(staff)
    bad = f"lan@so.example,Lan,,,,king,{SCIENCE},,"

    refused = take(staff, *TWO_ROLES, bad, atomic=True)

    assert statuses(refused) == ["created", "updated", "rejected"]
    assert (refused.json()["stored"], count(staff)) == (False, before)
    assert take(staff, *TWO_ROLES, atomic=True).json()["stored"] is True


def test_dry_run_tells_and_stores_nothing(staff: Staff) -> None:
    before = count(staff)

    told = take(staff, *TWO_ROLES, dry_run=True, invite=True)

    assert statuses(told) == ["created", "updated"]
    assert (told.json()["dry_run"], told.json()["stored"], count(staff)) == (True, False, before)
    assert staff.trail("person_added") == staff.trail("people_file_taken") == []


def test_whoever_is_new_is_invited_once_when_that_is_asked_for(staff: Staff) -> None:
    take(staff, *TWO_ROLES, invite=True)
    take(staff, *TWO_ROLES, invite=True)

    assert staff.session.scalar(select(func.count()).select_from(OneTimeLink)) == 1


def test_lines_that_contradict_an_earlier_one_are_rejected(staff: Staff) -> None:
    other = f"lan.nt@so.example,Nguyễn Thị Lành,,,,head,{SCIENCE},,"

    taken = take(staff, *TWO_ROLES, other)

    assert faults(taken) == [(4, "full_name", "contradicts_line")]


def test_empty_cell_leaves_what_is_there(staff: Staff) -> None:
    take(staff, *TWO_ROLES)

    changed = take(staff, "lan.nt@so.example,Nguyễn Thị Lan,Phó phòng,,,,,,")

    assert statuses(changed) == ["updated"]
    shown = staff.ask("GET", "people", params={"q": "lan.nt@"}).json()["items"][0]
    assert (shown["post"], shown["phone"]) == ("Phó phòng", "0901234567")


def test_coordinator_changes_nobody_out_of_reach_by_a_table(staff: Staff) -> None:
    line = "admin@dongthap.example,Kẻ Mạo Danh,,,,,,,"

    taken = take(staff, line, by="coordinator")

    assert faults(taken) == [(2, "", "forbidden")]
    assert staff.person("admin").full_name == "Trần admin"
    for by, status in (("head", 403), ("officer", 403)):
        assert take(staff, line, by=by).status_code == status


@pytest.mark.parametrize(
    ("header", "line", "code"),
    [
        ("email,ten,role,unit", b"a@b.vn,An,officer,H20", "column_unknown"),
        ("email,role,unit", b"a@b.vn,officer,H20", "column_missing"),
        (HEADER, "a@b.vn,Đinh Văn Đương,,,,,,,".encode("cp1258"), "encoding_windows_1258"),
        (HEADER, b"a@b.vn,An\x00,,,,,,,", "nul_byte"),
        (HEADER, b"a@b.vn,An", "row_ragged"),
    ],
)  # fmt: skip
def test_file_that_cannot_be_read_is_refused_as_a_whole(
    staff: Staff, header: str, line: bytes, code: str
) -> None:
    refused = take(staff, line, header=header)

    assert (refused.status_code, refused.json()["type"]) == (422, "/problems/unreadable-file")
    assert code in [error["code"] for error in refused.json()["errors"]]


def test_mark_of_utf_8_and_other_separators_are_taken(staff: Staff) -> None:
    header = "\ufeff" + "email;full_name;role;unit"

    taken = take(staff, f"hoa@so.example;Trần Thị Hoa;officer;{SCIENCE}", header=header)

    assert statuses(taken) == ["created"]


def test_json_is_not_a_table(staff: Staff) -> None:
    assert staff.ask("POST", "people/file", json={}).status_code == 415


def test_export_holds_what_the_reader_may_see_and_is_taken_back_unchanged(staff: Staff) -> None:
    staff.give("officer", Role.HEAD, SCHOOLS)
    staff.join("plain", (Role.OFFICER, SCIENCE))
    staff.person("officer").phone = "+84901234567"

    given = staff.ask("GET", "people/file")

    assert given.headers["content-type"].startswith("text/csv")
    lines = given.content.decode("utf-8-sig").splitlines()
    assert lines[0] == HEADER
    assert len([line for line in lines if line.startswith("officer@")]) == 2
    assert not any(line.startswith(("far@", "national@")) for line in lines)
    again = staff.ask("POST", "people/file", content=given.content, headers=TYPE)
    assert set(statuses(again)) == {"unchanged"}
    assert staff.ask("GET", "people/file", "plain").status_code == 403
