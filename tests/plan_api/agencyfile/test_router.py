"""Agencies as a table, out and in: a report for each row, and all of it or nothing."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit
from services.directory.units.models import OrgUnit
from services.directory.units.queries import directory
from tests.conftest import NOW
from tests.plan_api.conftest import Call
from tests.plan_api.make import SCIENCE

HOME = "dong-thap"
HEADER = "key,kind,name,parent,h_code"


def send(api: Call, lines: Iterable[str] | bytes, by: str = "coordinator", **wanted: Any) -> Any:
    body = lines if isinstance(lines, bytes) else "\n".join(lines).encode()
    params = {"province": "H20", **wanted}
    headers = {"Content-Type": "text/csv"}
    return api("POST", "agencies/file", by, content=body, params=params, headers=headers)


def given(api: Call) -> list[dict[str, str]]:
    answer = api("GET", "agencies/file", "coordinator", params={"province": "H20"})
    assert answer.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def errors(report: Any) -> dict[int, list[tuple[str, str]]]:
    assert report.status_code == 200, report.text
    return {
        row["line"]: [(each["column"], each["code"]) for each in row["errors"]]
        for row in report.json()["rows"]
        if row["errors"]
    }


def statuses(report: Any) -> list[str]:
    assert report.status_code == 200, report.text
    return [row["status"] for row in report.json()["rows"]]


def test_the_export_names_every_notation_and_can_be_taken_in_again(api: Call) -> None:
    rows = given(api)

    science = next(row for row in rows if row["key"] == SCIENCE)
    assert (science["h_code"], science["h_code_qcvn"], science["h_code_province"]) == (
        "H20.41",
        "000.00.41.H20",
        "H20",
    )
    assert (science["h_code_inferred"], science["parent"]) == ("yes", HOME)
    # 102 communes of today, and no unit that has ended.
    assert sum(row["kind"] == "commune" for row in rows) == 102
    assert not any("-den-" in row["key"] for row in rows)
    body = api("GET", "agencies/file", "coordinator", params={"province": "H20"}).content
    report = send(api, body)
    assert errors(report) == {}
    assert report.json()["counts"] == {
        "created": 0,
        "updated": 0,
        "unchanged": len(rows),
        "rejected": 0,
    }
    assert report.json()["changed"] is False


def test_new_agencies_are_made_children_before_parents(api: Call, office: Session) -> None:
    lines = [
        f"{HEADER},short_name,subordinate",
        f"{HOME}/phong-a,division,Phòng A,{HOME}/trung-tam-b,,,",
        f"{HOME}/trung-tam-b,division,Trung tâm B,Sở Khoa học và Công nghệ,000.05.41.H20,TT B,no",
        ",department,Sở Mới,,h20.77,,",
    ]
    dry = send(api, lines, dry_run=True)
    assert statuses(dry) == ["created"] * 3
    assert directory(office).by_key(f"{HOME}/so-moi") is None

    report = send(api, lines)

    assert statuses(report) == ["created"] * 3
    assert report.json()["changed"] is True
    office.expire_all()
    known = directory(office)
    a, b, new = (known.by_key(f"{HOME}/{each}") for each in ("phong-a", "trung-tam-b", "so-moi"))
    science = known.by_key(SCIENCE)
    assert a is not None
    assert b is not None
    assert new is not None
    assert science is not None
    assert (a.parent_id, b.parent_id, b.h_code) == (b.id, science.id, "H20.41.05")
    assert (b.short_name, b.subordinate, new.h_code, new.province_id) == (
        "TT B",
        False,
        "H20.77",
        science.province_id,
    )
    assert statuses(send(api, lines)) == ["unchanged"] * 3


def test_changes_confirm_codes_and_leave_the_rest(api: Call, office: Session) -> None:
    unit = select(OrgUnit).where(OrgUnit.key == SCIENCE)
    before = office.scalars(unit).one()
    assert before.h_code_inferred

    report = send(api, ["key,kind,name,h_code,h_code_inferred",
                        f"{SCIENCE},department,Sở Khoa học và Công nghệ,000.00.41.H20,no"])  # fmt: skip

    assert statuses(report) == ["updated"]
    office.expire_all()
    after = office.scalars(unit).one()
    assert (after.h_code, after.h_code_inferred, after.short_name) == ("H20.41", False, "Sở KH&CN")
    assert office.scalar(
        select(func.count()).where(
            DirectoryAudit.action == "unit_corrected", DirectoryAudit.subject_id == str(after.id)
        )
    )


def test_two_codes_can_change_places(api: Call, office: Session) -> None:
    lines = [
        HEADER,
        f"{HOME}/so-noi-vu,department,Sở Nội vụ,,H20.43",
        f"{HOME}/so-tai-chinh,department,Sở Tài chính,,H20.42",
    ]

    assert statuses(send(api, lines)) == ["updated", "updated"]

    office.expire_all()
    known = directory(office)
    found = [known.resolve(code, NOW.date())[0].key for code in ("H20.42", "H20.43")]
    assert found == [f"{HOME}/so-tai-chinh", f"{HOME}/so-noi-vu"]


def test_changes_with_a_day_of_their_own_keep_what_was_before(api: Call, office: Session) -> None:
    def rename(name: str, on: str) -> Any:
        row = f"{HOME}/so-y-te,department,{name}"
        return send(api, ["key,kind,name", row], **{"from": on})

    assert statuses(rename("Sở Y tế mới", "2026-11-01")) == ["updated"]
    early = rename("Sở Y tế khác", "2026-10-01")

    assert errors(early) == {2: [("key", "from_before_later_change")]}
    office.expire_all()
    known = directory(office)
    unit = known.by_key(f"{HOME}/so-y-te")
    assert unit is not None
    assert unit.name == "Sở Y tế mới"
    assert known.was(unit.id, date(2026, 10, 31)).name == "Sở Y tế"


BAD = {
    "unknown parent": ([f"{HOME}/a,division,A,{HOME}/khong-co,"], {2: [("parent", "parent_unknown")]}),
    "parent elsewhere": ([f"{HOME}/a,division,A,lang-son/so-y-te,"], {2: [("parent", "parent_unknown")]}),
    "cycle": (
        [f"{HOME}/a,division,A,{HOME}/b,", f"{HOME}/b,division,B,{HOME}/c,", f"{HOME}/c,division,C,{HOME}/a,"],
        {line: [("parent", "parent_cycle")] for line in (2, 3, 4)},
    ),
    "its own parent": ([f"{HOME}/a,division,A,{HOME}/a,"], {2: [("parent", "parent_cycle")]}),
    "code of another": ([f"{HOME}/a,division,A,,H20.41"], {2: [("h_code", "h_code_taken")]}),
    "code twice": (
        [f"{HOME}/a,division,A,,H20.88", f"{HOME}/b,division,B,,000.00.88.H20"],
        {2: [("h_code", "h_code_taken")], 3: [("h_code", "h_code_taken")]},
    ),
    "code of another province": ([f"{HOME}/a,division,A,,H37.88"], {2: [("h_code", "h_code_elsewhere")]}),
    "no code": ([f"{HOME}/a,division,A,,20.88"], {2: [("h_code", "h_code_shape")]}),
    "key twice": (
        [f"{HOME}/a,division,A,,", f"{HOME}/a,division,B,,"],
        {2: [("key", "key_twice")], 3: [("key", "key_twice")]},
    ),
    "key elsewhere": (["lang-son/so-y-te,department,Sở Y tế,,"], {2: [("key", "key_outside")]}),
    "deep key": ([f"{HOME}/a/b,division,A,,"], {2: [("key", "key_shape")]}),
    "kind": ([f"{HOME}/a,sở,A,,"], {2: [("kind", "kind_unknown")]}),
    "no name": ([f"{HOME}/a,division,,,"], {2: [("name", "missing")]}),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_rows_are_named_and_nothing_is_stored(api: Call, office: Session, name: str) -> None:
    lines, expected = BAD[name]
    count = select(func.count()).select_from(OrgUnit)
    before = office.scalar(count)

    report = send(api, [HEADER, *lines, f"{HOME}/tot,division,Phòng tốt,,"])

    assert errors(report) == expected
    assert statuses(report)[-1] == "created"
    assert report.json()["changed"] is False
    office.expire_all()
    assert office.scalar(count) == before


def test_columns_that_contradict_each_other_and_days(api: Call) -> None:
    columns = "key,kind,name,h_code,h_code_qcvn,h_code_province,subordinate,valid_from,valid_to"
    report = send(api, [
        columns,
        f"{HOME}/a,division,A,H20.81,000.00.82.H20,,,,",
        f"{HOME}/b,division,B,H20.83,,H37,,,",
        f"{HOME}/c,division,C,,,,maybe,21/11/2026,",
        f"{HOME}/d,division,D,,,,,2026-11-21,2026-11-01",
        f"{HOME}/e,division,E,,,,,2020-01-01,",
        f"{SCIENCE},department,Sở Khoa học và Công nghệ,H20.41,,,,,2027-01-01",
    ])  # fmt: skip

    assert errors(report) == {
        2: [("h_code_qcvn", "h_code_disagrees")],
        3: [("h_code_province", "h_code_disagrees")],
        4: [("subordinate", "not_yes_no"), ("valid_from", "not_a_day")],
        5: [("valid_to", "end_before_start")],
        6: [("parent", "parent_not_valid")],
        7: [("valid_to", "not_by_file")],
    }


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"ten,ma\nA,B\n", "column_unknown"),
        ("key,kind,name\n,division,Phòng".encode("utf-16"), "encoding_utf_16"),
        ("key,kind,name\n,division,Pho\u0300ng".encode("cp1258"), "encoding_windows_1258"),
        (b"key,kind,name\n,division\n", "row_ragged"),
    ],
)
def test_files_that_cannot_be_read(api: Call, body: bytes, code: str) -> None:
    answer = send(api, body)

    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/unreadable-file")
    assert code in [each["code"] for each in answer.json()["errors"]]


def test_a_mark_and_semicolons_are_taken(api: Call) -> None:
    body = b"\xef\xbb\xbf" + f"kind;key;name\r\ndivision;{HOME}/a;Phòng A\r\n".encode()

    assert statuses(send(api, body, dry_run=True)) == ["created"]


def test_only_who_administers_the_province_may(api: Call) -> None:
    lines = [HEADER, f"{HOME}/a,division,A,,"]

    assert [send(api, lines, by).status_code for by in ("far", "head", "observer")] == [403] * 3
    assert api("GET", "agencies/file", "far", params={"province": "H20"}).status_code == 403
    assert send(api, lines, province="dong-thap/so-y-te").status_code == 422
    assert send(api, lines, province="H99").status_code == 404


def test_a_file_of_any_length_asks_the_database_as_often(api: Call, statements: list[str]) -> None:
    given(api)
    statements.clear()
    given(api)
    export = len(statements)
    lines = [f"{HOME}/phong-{i},division,Phòng {i},," for i in range(60)]
    statements.clear()
    send(api, [HEADER, *lines[:2]], dry_run=True)
    short = len(statements)
    statements.clear()
    send(api, [HEADER, *lines], dry_run=True)

    assert export <= 2
    assert len(statements) == short <= 4
