"""Who holds a task: the agencies named, groups taken apart, and what a change of units does. Pure.

Groups are looked up on the plan's own day and once more on the first day of the new map, when the
plan is still in force then. Districts and communes that ended leave; the communes of today come.
Departments and other named bodies stay: their successors answer for them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from services.directory.units.domain import NEW_MAP_FROM, Directory, Unit, UnitKind
from services.plan_api.assignments.domain import AssignmentRole

GROUP = "group:"
ABOLISHED = "unit_abolished"
MERGED = "unit_merged"
_LOCAL = frozenset({UnitKind.DISTRICT, UnitKind.COMMUNE})


@dataclass(frozen=True, slots=True)
class Named:
    """An addressee as the plan file names it, and the clause that hands the task to it."""

    name: str
    role: AssignmentRole
    assigned_ref: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """The plan's territory, the days of its life, and today."""

    directory: Directory
    territory: Unit
    resolve_on: date
    start: date
    in_force: bool
    today: date

    @property
    def regrouped(self) -> bool:
        return self.in_force and self.resolve_on < NEW_MAP_FROM <= self.today


@dataclass(frozen=True, slots=True)
class Seat:
    """A unit's part in a task from a day on; it leaves on `until` (the first day without it)."""

    unit: Unit
    role: AssignmentRole
    on: date
    via_group: str | None = None
    assigned_ref: str | None = None
    until: date | None = None
    reason: str | None = None

    def holds(self, start: date, due: date | None) -> bool:
        """Whether a period of recurring work is this seat's business."""
        return (due is None or self.on <= due) and (self.until is None or start < self.until)


def seats(named: Iterable[Named], setting: Setting) -> list[Seat]:
    """One seat for each unit. What it is named for by itself goes before what a group makes it
    ("các sở, ban, ngành … phối hợp với Sở A": A coordinates), and leading before coordinating.
    """
    order = sorted(named, key=lambda each: (_is_group(each), each.role is not AssignmentRole.LEAD))
    found: dict[int, Seat] = {}
    for each in order:
        for seat in _group(each, setting) if _is_group(each) else _unit(each, setting):
            found.setdefault(seat.unit.id, seat)
    return list(found.values())


def _is_group(named: Named) -> bool:
    return named.name.startswith(GROUP)


def known_unit(directory: Directory, key: str) -> Unit:
    """A key was checked when its file was; one that is gone by now is a KeyError."""
    unit = directory.by_key(key)
    if unit is None:
        raise KeyError(key)
    return unit


def _unit(named: Named, setting: Setting) -> Iterator[Seat]:
    unit = known_unit(setting.directory, named.name)
    yield _seat(unit, named, setting, setting.start, None, frozenset())


def _group(named: Named, setting: Setting) -> Iterator[Seat]:
    key, place = named.name.removeprefix(GROUP), setting.territory.id
    first = setting.directory.expand(key, place, setting.resolve_on)
    later = setting.directory.expand(key, place, NEW_MAP_FROM) if setting.regrouped else []
    came = frozenset(unit.id for unit in later)
    for unit in first:
        yield _seat(unit, named, setting, setting.start, key, came)
    there = {unit.id for unit in first}
    for unit in later:
        if unit.kind in _LOCAL and unit.id not in there:
            yield _seat(unit, named, setting, NEW_MAP_FROM, key, came)


def _seat(
    unit: Unit, named: Named, setting: Setting, on: date, via: str | None, came: frozenset[int]
) -> Seat:
    until, reason = _leaves(unit, setting, came)
    day = max(on, unit.valid_from)
    if until is not None and until <= day:
        raise ValueError(f"{unit.key} ended before {day}")
    return Seat(unit, named.role, day, via, named.assigned_ref, until, reason)


def _leaves(
    unit: Unit, setting: Setting, came: frozenset[int]
) -> tuple[date, str] | tuple[None, None]:
    """When and why a unit's part ends: nobody answers for it, or a new member took its place."""
    if unit.valid_to > setting.today:
        return None, None
    if not setting.directory.successors(unit.id, setting.today):
        return unit.valid_to, ABOLISHED
    if unit.kind in _LOCAL and any(heir.id in came for heir in setting.directory.heirs(unit.id)):
        return max(unit.valid_to, NEW_MAP_FROM), MERGED
    return None, None
