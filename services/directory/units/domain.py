"""Units with their validity and succession: who is meant, who answers, who covers whom. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal, TypeAlias

from services.directory.groups.domain import Group
from services.directory.units.expansion import Expanding, by_code
from services.directory.units.lookup import NameIndex
from services.directory.units.names import h_code
from services.directory.units.versions import Version, spells, version_on

MapName: TypeAlias = Literal["new", "old"]
# The first day of the 34 provinces and of the end of the district level (NQ 202/2025/QH15).
NEW_MAP_FROM = date(2025, 7, 1)


class UnitKind(StrEnum):
    NATION = "nation"
    MINISTRY = "ministry"
    PROVINCE = "province"
    COMMUNE = "commune"
    DEPARTMENT = "department"
    DIVISION = "division"
    PRESS = "press"
    PARTY_BODY = "party_body"
    MASS_ORGANISATION = "mass_organisation"
    ENTERPRISE = "enterprise"
    DISTRICT = "district"


class SuccessionKind(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    ABOLISH = "abolish"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the services know it; `valid_to` is the first day on which it is no more."""

    id: int
    key: str
    kind: UnitKind
    name: str
    short_name: str
    name_en: str | None
    code: str | None
    h_code: str | None
    type: str | None
    region: str | None
    parent_id: int | None
    province_id: int | None
    former_province_id: int | None
    subordinate: bool
    provisional: bool
    valid_from: date
    valid_to: date
    aliases: tuple[str, ...] = ()

    def valid_on(self, day: date) -> bool:
        return self.valid_from <= day < self.valid_to


@dataclass(frozen=True, slots=True)
class Change:
    """One line of succession; without successor the unit simply ended."""

    predecessor_id: int
    successor_id: int | None
    on: date
    kind: SuccessionKind
    note: str | None = None


class Directory(Expanding[Unit]):
    """All units at once. Immutable; answers are remembered.

    `versions` holds, by unit, what changed units were and will be; all others were always the same.
    """

    def __init__(
        self,
        units: Iterable[Unit],
        successions: Iterable[Change],
        groups: Mapping[str, Group],
        versions: Mapping[int, Sequence[Version]] | None = None,
    ) -> None:
        self.successions = tuple(successions)
        self.groups = groups
        self.versions = versions or {}
        super().__init__(
            units,
            [
                (change.predecessor_id, change.successor_id)
                for change in self.successions
                if change.successor_id is not None
            ],
        )
        every = self.units.values()
        self._spells = [spell for unit in every for spell in self._spells_of(unit)]
        self._key = {unit.key: unit for unit in every}
        self._code = _indexed(self._spells, lambda unit: unit.code)
        self._h_code = _indexed(self._spells, lambda unit: unit.h_code)
        self._kind = _indexed(every, lambda unit: unit.kind)
        self._names: NameIndex[Unit] | None = None

    def by_key(self, key: str) -> Unit | None:
        return self._key.get(key)

    def was(self, unit_id: int, day: date) -> Unit:
        """The unit with the names, codes, type and parent that it had on a day of its life."""
        unit = self.units[unit_id]
        found = version_on(self.versions.get(unit_id, ()), day)
        return replace(unit, **found.features()) if found else unit

    def with_code(self, code: str) -> list[Unit]:
        """Every unit with the code, as it was while it had it: valid from and to are these days."""
        return list(self._code.get(code, []))

    def with_h_code(self, code: str) -> list[Unit]:
        """As `with_code`, for a normal H-code."""
        return list(self._h_code.get(code, []))

    def _spells_of(self, unit: Unit) -> list[Unit]:
        if unit.id not in self.versions:
            return [unit]
        return [
            replace(unit, **version.features(), valid_from=version.valid_from, valid_to=valid_to)
            for version, valid_to in spells(self.versions[unit.id], unit.valid_to)
        ]

    def of_kind(self, kind: UnitKind, on: date) -> list[Unit]:
        """The units of a kind that are valid on a day, in the order of their codes and keys."""
        found = [unit for unit in self._kind.get(kind, []) if unit.valid_on(on)]
        return sorted(found, key=by_code)

    def provinces(self, on: date) -> list[Unit]:
        return self.of_kind(UnitKind.PROVINCE, on)

    def resolve(self, code: str, on: date) -> list[Unit]:
        """The units that a code, key or name means on a day: none, one, or several candidates."""
        text = code.strip()
        if text.isdecimal():
            found = self._code.get(text, [])
        elif (normal := h_code(text)) is not None:
            found = self._h_code.get(normal, [])
        elif (keyed := self._key.get(text)) is not None:
            found = [keyed]
        else:
            if self._names is None:
                self._names = NameIndex(dict(enumerate(self._spells)))
            found = self._names.found(text, on)
        return [self.units[unit.id] for unit in found if unit.valid_on(on)]

    def province_on(self, unit_id: int, map: MapName, as_of: date) -> int | None:  # noqa: A002
        """The province that a unit counts under, on a map as it was on the day.

        The new map takes an older unit to the province that answers for it. The old map knows the
        units of its time, the provinces that never changed, and communes by the land they stand
        on; it has no place (None) for the agencies of a merged province.
        """
        unit = self.units[unit_id]
        day = map_day(map, as_of)
        home = unit.province_id
        if home is None:
            return None
        if map == "old" and not self.units[home].valid_on(day):
            home = unit.former_province_id
            return home if home is not None and self.units[home].valid_on(day) else None
        return next((each.id for each in self.successors(home, day)), None)


def map_day(map: MapName, as_of: date) -> date:  # noqa: A002
    """The day whose provinces a map shows: the new map never before its first day, the old one
    never after its last.
    """
    if map == "new":
        return max(as_of, NEW_MAP_FROM)
    return min(as_of, NEW_MAP_FROM - timedelta(days=1))


def _indexed(units: Iterable[Unit], by: Callable[[Unit], str | None]) -> dict[str, list[Unit]]:
    index: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if (value := by(unit)) is not None:
            index[value].append(unit)
    return index
