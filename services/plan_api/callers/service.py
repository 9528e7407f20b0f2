"""What a caller may see, and which units a parameter or an answer means."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from services.directory.permissions.access import permitted, permitted_units
from services.directory.permissions.domain import Act
from services.directory.sight.domain import (
    Place,
    Sight,
    hears_reasons,
    reads_contents,
    sight_of,
)
from services.directory.units.access import unit_meant
from services.directory.units.schemas import UnitRef
from services.plan_api.callers.access import Caller
from services.plan_api.plans.schemas import GroupRef


def sight(caller: Caller) -> Sight:
    """The agencies and provinces whose assignments the caller may read."""
    machine = caller.actor.kind == "client"
    return sight_of(caller.directory, caller.actor.grants, machine=machine)


def own_units(caller: Caller) -> frozenset[int]:
    """The units that the caller works for as officer or head, with what they succeeded."""
    return permitted_units(caller.actor, caller.directory, Act.PROGRESS_REPORT)


def readable(caller: Caller, rows: Iterable[Any]) -> list[Any]:
    """Of rows with unit_id and province_id, those that the caller may read."""
    seen = sight(caller)
    return [row for row in rows if seen.reaches(_place(row))]


def contents_visible(caller: Caller, row: Any) -> bool:
    """Whether the caller may read reports, evidence and reasons; machines read rows only."""
    if caller.actor.kind == "client":
        return False
    return reads_contents(caller.directory, caller.actor.grants, _place(row))


def reasons_told(caller: Caller, row: Any) -> bool:
    """Whether the feed says why something was decided; of machines only to the notifier."""
    if caller.actor.kind == "client":
        return hears_reasons(caller.directory, caller.actor.grants)
    return contents_visible(caller, row)


def _place(row: Any) -> Place:
    return Place(row.unit_id, row.province_id)


def may(caller: Caller, act: Act, unit_id: int) -> bool:
    """By roles held for the unit, for one above it, or for one that succeeded it."""
    return permitted(caller.actor, caller.directory, act, unit_id)


def covered(caller: Caller, code: str, on: date | None = None) -> frozenset[int]:
    """The units below the one that a parameter means, its predecessors included."""
    unit = unit_meant(caller.directory, code, on or caller.today)
    return caller.directory.below(unit.id)


def unit_ref(caller: Caller, unit_id: int) -> UnitRef:
    return UnitRef.of(caller.directory.unit(unit_id), caller.language)


def answering(caller: Caller, unit_id: int, on: date) -> UnitRef | None:
    """The first of the units that answer for it on a day; None when it ended without successor."""
    found = caller.directory.successors(unit_id, on)
    return UnitRef.of(found[0], caller.language) if found else None


def unit_refs(caller: Caller, unit_ids: Iterable[int]) -> list[UnitRef]:
    return [unit_ref(caller, unit_id) for unit_id in unit_ids]


def group_ref(caller: Caller, key: str) -> GroupRef:
    """A group that the directory no longer has stands under its key."""
    group = caller.directory.groups.get(key)
    if group is None:
        return GroupRef(key=key, name=key)
    return GroupRef(key=key, name=group.name_en if caller.language == "en" else group.name)
