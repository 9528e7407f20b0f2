"""Tables in and out: what is taken, what is refused and how, and what a spreadsheet may run."""

import csv
import io
import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from services.shared import answers
from services.shared.csv_in import CsvBody, CsvOnly, Limits, read_csv
from services.shared.csv_out import csv_answer, write_csv
from services.shared.csv_text import UnreadableFile
from services.shared.problems import TooLarge

COLUMNS = ("name", "email", "note")
VIETNAMESE = "Sở Khoa học và Công nghệ, đường Trưng Nữ Vương"


def refused(body: bytes, **more: object) -> list[tuple[str, str]]:
    with pytest.raises(UnreadableFile) as found:
        read_csv(body, COLUMNS, ("name",), **more)  # type: ignore[arg-type]
    return [(where, code) for where, code, _ in found.value.errors]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_columns_in_any_order_with_any_usual_separator(
    separator: str, mark: bytes, end: str
) -> None:
    lines = ["Email,NAME", "a@x.vn,Lê Văn Tám", ",", "", "b@x.vn, Bùi Thị Hoà "]
    body = mark + end.join(lines).replace(",", separator).encode()

    rows = read_csv(body, COLUMNS, ("name",))

    assert rows == [
        (2, {"email": "a@x.vn", "name": "Lê Văn Tám"}),
        (5, {"email": "b@x.vn", "name": "Bùi Thị Hoà"}),
    ]


def test_text_is_composed_and_a_quoted_cell_may_span_lines() -> None:
    decomposed = unicodedata.normalize("NFD", "Hòa")

    rows = read_csv(f'name,note\n{decomposed},"một\nhai"\nBa,\n'.encode(), COLUMNS)

    assert rows == [(2, {"name": "Hòa", "note": "một\nhai"}), (4, {"name": "Ba", "note": ""})]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"name\n{VIETNAMESE}".encode("utf-16"), [("", "encoding_utf_16")]),
        (f"name\n{VIETNAMESE}".encode("utf-16-le"), [("", "encoding_utf_16")]),
        (b"PK\x03\x04[Content_Types].xml", [("", "file_is_workbook")]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", [("", "file_is_workbook")]),
        (b"name\nabc\nd\x00ef and more\n", [("/line/3", "nul_byte")]),
        (b"name\nOK\nCaf\xe9 fran\xe7ais\n", [("/line/3", "encoding_windows_1252")]),
        (b'name\nOK\n"never closed\n', [("/line/3", "quotes_unbalanced")]),
        (b"name,email\nA,a@x.vn\nB\nC,c,c\n", [("/line/3", "row_ragged"), ("/line/4", "row_ragged")]),
        (b"email\na@x.vn\n", [("/line/1/name", "column_missing")]),
        (b"name,phone\nA,1\n", [("/line/1/phone", "column_unknown")]),
        (b"name,Name\nA,A\n", [("/line/1/name", "column_twice")]),
        (b"", [(f"/line/1/{each}", "column_missing") for each in COLUMNS]),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read_are_named(body: bytes, expected: list[tuple[str, str]]) -> None:
    assert refused(body) == expected


def test_vietnamese_of_the_old_code_page_is_recognised() -> None:
    # That code page writes tones after their vowels, and has no place for ê with a tone in one.
    body = "name\nabc\nđươ\u0300ng Trưng Nư\u0303 Vương\n".encode("cp1258")

    assert refused(body) == [("/line/3", "encoding_windows_1258")]


def test_a_wrong_header_says_what_is_expected() -> None:
    with pytest.raises(UnreadableFile) as found:
        read_csv(b"ten;thu\nA;a\n", COLUMNS, ("name",))

    assert "name, email, note" in found.value.words.en
    assert found.value.extra == {"columns": list(COLUMNS), "required": ["name"]}


def test_size_is_bounded_in_every_direction() -> None:
    assert refused(b"name\nabcd\n", limits=Limits(characters=3)) == [
        ("/line/2/name", "cell_too_long")
    ]
    for limits in (Limits(rows=1), Limits(bytes=8)):
        with pytest.raises(TooLarge):
            read_csv(b"name\na\nb\n", COLUMNS, limits=limits)
    assert refused(b"name\n" + b"x" * 200_000) == [("/line/2", "quotes_unbalanced")]


@pytest.mark.parametrize(
    "text", ["=1+1", "+84 90", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "'=1"]
)
def test_no_text_can_be_taken_for_a_formula(text: str) -> None:
    [[cell]] = list(csv.reader(io.StringIO(write_csv(["name"], [[text]]).decode("utf-8-sig"))))[1:]

    assert cell == "'" + text


def test_numbers_and_dates_stay_what_they_are() -> None:
    row = (-5, Decimal("-1.50"), 0.25, date(2026, 11, 24), True, None, "a,b")

    assert write_csv([*"abcdefg"], [row]) == (
        b'\xef\xbb\xbfa,b,c,d,e,f,g\r\n-5,-1.50,0.25,2026-11-24,yes,,"a,b"\r\n'
    )


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
LINES = st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=8)


@given(LINES)
def test_what_is_written_can_be_read_again(lines: list[tuple[str, str, str]]) -> None:
    def clean(text: str) -> str:
        return unicodedata.normalize("NFC", text).strip()

    expected = [tuple(map(clean, line)) for line in lines if any(map(clean, line))]

    rows = read_csv(write_csv(COLUMNS, lines), COLUMNS, COLUMNS)

    assert [tuple(row.cells[name] for name in COLUMNS) for row in rows] == expected


def test_over_http() -> None:
    app = FastAPI()
    answers.install(app)

    @app.post("/file")
    def take(body: CsvBody, _: CsvOnly) -> list[str]:
        return [row.cells["name"] for row in read_csv(body, COLUMNS)]

    @app.get("/file")
    def give() -> object:
        return csv_answer("Cơ quan", ["name"], [["=A"]])

    client = TestClient(app)
    taken = client.post("/file", content="name\nLê", headers={"Content-Type": "text/csv"})
    wrong = client.post("/file", json=["name"])
    given = client.get("/file")

    assert taken.json() == ["Lê"]
    assert (wrong.status_code, wrong.json()["type"]) == (415, "/problems/wrong-type")
    assert given.headers["content-disposition"].startswith("attachment; filename*=UTF-8''C%C6%A1")
    assert given.content == b"\xef\xbb\xbfname\r\n'=A\r\n"
