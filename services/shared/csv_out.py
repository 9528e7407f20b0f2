"""Tables for spreadsheets: RFC 4180, UTF-8 with its mark for Excel, guarded against formulas."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias
from urllib.parse import quote

from fastapi import Response

Cell: TypeAlias = str | int | float | Decimal | date | datetime | bool | None
# What a spreadsheet would take for a formula, also full-width, behind blanks or behind our own guard.
GUARDED = re.compile(r"[\s']*[=+\-@\t\r＝＋－＠]")
MARK = b"\xef\xbb\xbf"


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Text that begins like a formula gets an apostrophe before it; numbers stay numbers."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(columns)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return MARK + text.getvalue().encode()


def csv_answer(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Response:
    """A download; `name` is the file's name without its ending, in any script."""
    return Response(
        write_csv(columns, rows),
        media_type="text/csv; charset=utf-8; header=present",
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}.csv"},
    )


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if GUARDED.match(cell) else cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return cell.isoformat() if isinstance(cell, date) else format(cell)
