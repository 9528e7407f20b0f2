"""Cells of a row as values of a unit. Pure."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeAlias

from services.directory.units.domain import UnitKind
from services.directory.units.rules import Fault

COLUMNS = (
    "key", "kind", "name", "short_name", "name_en", "aliases", "parent", "code", "h_code",
    "h_code_qcvn", "h_code_province", "h_code_inferred", "subordinate", "provisional",
    "valid_from", "valid_to",
)  # fmt: skip
REQUIRED = ("key", "kind", "name")
_TEXTS = {"name": 300, "short_name": 120, "name_en": 300, "code": 5}
# What an empty cell empties; elsewhere it says nothing.
_CAN_BE_EMPTY = frozenset({"name_en", "code"})
_YES_NO = {"yes": True, "no": False, "có": True, "không": False, "1": True, "0": False}
_MOST_ALIASES = 20


def read_cells(cells: Mapping[str, str]) -> tuple[dict[str, Any], list[Fault]]:
    """What the row says, by the names of a unit's fields; and the cells that cannot be read."""
    values: dict[str, Any] = {}
    wrong: list[Fault] = []
    for column, read in _READERS.items():
        cell = cells.get(column)
        if cell is None or (cell == "" and column not in _CAN_BE_EMPTY | {"aliases"}):
            continue
        found = read(cell, column)
        if isinstance(found, Fault):
            wrong.append(found)
        else:
            values[column] = found
    return values, wrong


def says_no(cells: Mapping[str, str], column: str) -> bool:
    return _YES_NO.get(cells.get(column, "").casefold()) is False


def _text(cell: str, column: str) -> str | Fault | None:
    most = _TEXTS[column]
    if len(cell) > most:
        return Fault(column, "too_long", f"Tối đa {most} ký tự.", f"At most {most} characters.")
    return cell or None


def _kind(cell: str, column: str) -> UnitKind | Fault:
    if cell in set(UnitKind):
        return UnitKind(cell)
    kinds = ", ".join(UnitKind)
    return Fault(column, "kind_unknown", f"Loại đơn vị là một trong: {kinds}.", f"One of: {kinds}.")


def _yes_no(cell: str, column: str) -> bool | Fault:
    if cell.casefold() in _YES_NO:
        return _YES_NO[cell.casefold()]
    return Fault(column, "not_yes_no", "Ghi yes hoặc no.", "Write yes or no.")


def _day(cell: str, column: str) -> date | Fault:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        vi, en = "Ngày ghi dạng 2026-11-21.", "Write days like 2026-11-21."
        return Fault(column, "not_a_day", vi, en)


def _aliases(cell: str, column: str) -> tuple[str, ...] | Fault:
    found = tuple(part.strip() for part in cell.split("|") if part.strip())
    if len(found) <= _MOST_ALIASES and all(len(each) <= _TEXTS["name"] for each in found):
        return found
    vi, en = f"Tối đa {_MOST_ALIASES} tên khác.", f"At most {_MOST_ALIASES} other names."
    return Fault(column, "too_long", vi, en)


_Reader: TypeAlias = Callable[[str, str], Any]
_READERS: dict[str, _Reader] = {
    "kind": _kind,
    **dict.fromkeys(_TEXTS, _text),
    "aliases": _aliases,
    **dict.fromkeys(("subordinate", "provisional", "h_code_inferred"), _yes_no),
    **dict.fromkeys(("valid_from", "valid_to"), _day),
}
