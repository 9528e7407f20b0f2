"""Finds units by name, as people write names. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Generic, NamedTuple, Protocol, TypeVar

from services.directory.units.names import folded, has_marks, spelled, without_prefix


class Called(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def short_name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def province_id(self) -> int | None: ...
    def valid_on(self, day: date) -> bool: ...


U = TypeVar("U", bound=Called)


class _Entry(NamedTuple, Generic[U]):
    spelled: str
    unit: U


class NameIndex(Generic[U]):
    """A province's own name means the province; then come full names, then short ones."""

    def __init__(self, units: Mapping[int, U]) -> None:
        self._provinces: dict[str, list[_Entry[U]]] = defaultdict(list)
        self._full: dict[str, list[_Entry[U]]] = defaultdict(list)
        self._short: dict[str, list[_Entry[U]]] = defaultdict(list)
        for unit in units.values():
            province = units.get(unit.province_id) if unit.province_id else None
            place = province if province and province.id != unit.id else None
            full = self._provinces if province and not place else self._full
            _enter(full, unit, (unit.name, *unit.aliases), place)
            _enter(self._short, unit, (unit.short_name,), place)

    def found(self, text: str, on: date) -> list[U]:
        """The units that bear the name on a day; marks may be left out, but not be wrong."""
        key = folded(text)
        steps: tuple[tuple[dict[str, list[_Entry[U]]], str], ...] = (
            (self._provinces, key),
            (self._full, key),
            (self._provinces, without_prefix(key)),
            (self._short, key),
        )
        for index, name in steps:
            if candidates := _valid(index.get(name, []), text, on, exact=name == key):
                return candidates
        return []


def _enter(
    index: dict[str, list[_Entry[U]]], unit: U, names: Iterable[str], place: U | None
) -> None:
    """Under each name, and under the name followed by its province's."""
    for name in names:
        plain, marked = _both(name)
        index[plain].append(_Entry(marked, unit))
        if place is not None:
            in_plain, in_marked = _both(place.name)
            index[f"{plain} {in_plain}"].append(_Entry(f"{marked} {in_marked}", unit))


@lru_cache(maxsize=16_384)
def _both(name: str) -> tuple[str, str]:
    return folded(name), spelled(name)


def _valid(entries: Iterable[_Entry[U]], text: str, on: date, *, exact: bool) -> list[U]:
    """The entries of a day; marks that the writer used must be right, as far as the name reaches."""
    wanted = spelled(text) if has_marks(text) else None
    found: dict[int, U] = {}
    for entry in entries:
        right = wanted in (None, entry.spelled) or (
            wanted is not None and not exact and wanted.endswith(f" {entry.spelled}")
        )
        if right and entry.unit.valid_on(on):
            found[entry.unit.id] = entry.unit
    return list(found.values())
