"""Tables that people save from a spreadsheet: read with care, refused with words that help.

Only UTF-8 is taken (with or without its mark); what else was sent is named. A row is never half
read: a file with a wrong header or a ragged line is refused as a whole, and says where.
"""

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, NamedTuple, TypeAlias

from fastapi import Body, Depends, Header

from services.shared.csv_out import GUARDED
from services.shared.csv_text import UnreadableFile, decoded, pointer_to, unreadable
from services.shared.problems import TooLarge, WrongType
from services.shared.wording import Words

SEPARATORS = (",", ";", "\t")
MEDIA_TYPE = "text/csv"
# Problems named one by one; a file with more of them needs another look anyway.
_NAMED = 50
_HEADER = 10_000


@dataclass(frozen=True)
class Limits:
    bytes: int = 1 << 20
    rows: int = 5_000
    characters: int = 2_000


class CsvRow(NamedTuple):
    """The line (from 1, the header's) on which the row begins, and its cells by column."""

    line: int
    cells: dict[str, str]


def read_csv(
    body: bytes,
    columns: Sequence[str],
    required: Collection[str] = (),
    limits: Limits = Limits(),
) -> list[CsvRow]:
    """The rows under the header, NFC-normalised and trimmed; empty rows are left out.

    `columns` are all that a header may name, `required` those that it must; their order is free.
    """
    if len(body) > limits.bytes:
        raise TooLarge(
            f"Tệp tối đa {limits.bytes} byte.", f"The file may have at most {limits.bytes} bytes."
        )
    text = decoded(body)
    lines = _lines(text, _separator(text, columns))
    first = next(lines, None)
    header = [name.casefold() for name in first[1]] if first else []
    _require_header(header, columns, set(required if any(header) else columns))
    return _rows(lines, header, limits)


def _separator(text: str, columns: Collection[str]) -> str:
    """The one by which the header shows the most known columns."""
    first = next(iter(text.splitlines()), "")[:_HEADER]

    def known(separator: str) -> int:
        names = next(csv.reader([first], delimiter=separator), [])
        return sum(_clean(name).casefold() in columns for name in names)

    return max(SEPARATORS, key=known)


def _lines(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begin = 1
    try:
        for cells in reader:
            yield begin, [_clean(cell) for cell in cells]
            begin = reader.line_num + 1
    except csv.Error as error:
        raise unreadable(
            "quotes_unbalanced",
            f"Từ dòng {begin}: dấu ngoặc kép không khép đúng, hoặc một ô quá dài.",
            f"From line {begin} on: quotation marks do not close properly, or a cell is too long.",
            pointer_to(begin),
        ) from error


def _clean(cell: str) -> str:
    """Without the guard that our own export puts before formulas."""
    text = cell[1:] if cell.startswith("'") and GUARDED.match(cell) else cell
    return unicodedata.normalize("NFC", text).strip()


def _require_header(header: list[str], columns: Sequence[str], required: set[str]) -> None:
    unknown = [name for name in header if name not in columns]
    missing = [name for name in columns if name in required and name not in header]
    twice = [name for name, n in Counter(header).items() if n > 1]
    errors = [
        *((name, "column_unknown", Words(f"Cột lạ: “{name}”", f"Unknown column: “{name}”")) for name in unknown[:_NAMED]),
        *((name, "column_missing", Words(f"Thiếu cột: {name}", f"Missing column: {name}")) for name in missing),
        *((name, "column_twice", Words(f"Cột lặp lại: {name}", f"Column given twice: {name}")) for name in twice[:_NAMED]),
    ]  # fmt: skip
    if errors:
        expected = ", ".join(columns)
        raise UnreadableFile(
            f"Dòng tiêu đề không đúng; các cột là: {expected}.",
            f"The header is not right; the columns are: {expected}.",
            errors=[(pointer_to(1, name[:100]), code, words) for name, code, words in errors],
            extra={"columns": list(columns), "required": [c for c in columns if c in required]},
        )


def _rows(
    lines: Iterator[tuple[int, list[str]]], header: list[str], limits: Limits
) -> list[CsvRow]:
    rows: list[CsvRow] = []
    errors: list[tuple[str, str, Words]] = []
    for line, cells in lines:
        if not any(cells):
            continue
        if len(rows) == limits.rows:
            raise TooLarge(
                f"Tệp có hơn {limits.rows} dòng.", f"The file has more than {limits.rows} rows."
            )
        errors += _amiss(line, cells, header, limits)
        rows.append(CsvRow(line, dict(zip(header, cells, strict=False))))
        if len(errors) >= _NAMED:
            break
    if errors:
        raise UnreadableFile(
            "Một số dòng không khớp với tiêu đề hoặc quá dài.",
            "Some lines do not fit the header, or are too long.",
            errors=errors[:_NAMED],
        )
    return rows


def _amiss(
    line: int, cells: list[str], header: list[str], limits: Limits
) -> Iterator[tuple[str, str, Words]]:
    if len(cells) != len(header):
        given, wanted = len(cells), len(header)
        words = Words(
            f"Có {given} ô, tiêu đề có {wanted}", f"{given} cells, the header has {wanted}"
        )
        yield pointer_to(line), "row_ragged", words
    for name, cell in zip(header, cells, strict=False):
        if len(cell) > limits.characters:
            most = limits.characters
            words = Words(f"Dài quá {most} ký tự", f"Longer than {most} characters")
            yield pointer_to(line, name), "cell_too_long", words


def _is_csv(content_type: Annotated[str, Header(max_length=200)] = "") -> None:
    """Runs beside the body; other types, JSON above all, are a 415."""
    if content_type.split(";")[0].strip().lower() not in (MEDIA_TYPE, "application/csv"):
        raise WrongType(
            "Gửi tệp CSV với Content-Type: text/csv.", "Send the CSV with Content-Type: text/csv."
        )


# The raw body of a request that takes a table: `body: CsvBody, _: CsvOnly`.
CsvBody: TypeAlias = Annotated[bytes, Body(media_type=MEDIA_TYPE)]
CsvOnly: TypeAlias = Annotated[None, Depends(_is_csv)]
