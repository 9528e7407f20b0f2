"""Finds units by name, as people write names. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Generic, NamedTuple, Protocol, TypeVar

from services.directory.units.names import both, folded, has_marks, spelled, without_prefix


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
        # Every province has its own id as its province_id.
        names = {u.id: both(u.name) for u in units.values() if u.id == u.province_id}
        for unit in units.values():
            full = self._provinces if unit.id in names else self._full
            place = None if unit.id in names else names.get(unit.province_id or 0)
            _enter(full, unit, (unit.name, *unit.aliases), place)
            _enter(self._short, unit, (unit.short_name,), place)

    def found(self, text: str, on: date) -> list[U]:
        """The units that bear the name on a day; marks may be left out, but not be wrong."""
        bare = without_prefix(text)
        steps: tuple[tuple[dict[str, list[_Entry[U]]], str], ...] = (
            (self._provinces, text),
            (self._full, text),
            (self._provinces, bare),
            (self._short, text),
        )
        return next((found for index, name in steps if (found := _valid(index, name, on))), [])


def _enter(
    index: dict[str, list[_Entry[U]]], unit: U, names: Iterable[str], place: tuple[str, str] | None
) -> None:
    """Under each name, and under the name followed by its province's (folded, spelled)."""
    for name in names:
        plain, marked = both(name)
        index[plain].append(_Entry(marked, unit))
        if place is not None:
            index[f"{plain} {place[0]}"].append(_Entry(f"{marked} {place[1]}", unit))


def _valid(index: Mapping[str, list[_Entry[U]]], text: str, on: date) -> list[U]:
    """The units of a day under a name; marks that the writer used must be the right ones."""
    wanted = spelled(text) if has_marks(text) else None
    found = {
        entry.unit.id: entry.unit
        for entry in index.get(folded(text), [])
        if wanted in (None, entry.spelled) and entry.unit.valid_on(on)
    }
    return list(found.values())
