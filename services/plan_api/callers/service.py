"""What a caller may see, and which units a parameter or an answer means."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from services.directory.people.access import reach
from services.directory.units.access import unit_meant
from services.directory.units.schemas import UnitRef
from services.plan_api.callers.access import Caller
from services.plan_api.callers.domain import Place, Sight, reads_contents, sight_of
from services.plan_api.plans.schemas import GroupRef


def sight(caller: Caller) -> Sight:
    """The agencies and provinces whose assignments the caller may read."""
    machine = caller.actor.kind == "client"
    return sight_of(caller.directory, caller.actor.grants, machine=machine)


def own_units(caller: Caller) -> frozenset[int]:
    """The units that the caller works for as officer or head, with what they succeeded."""
    return reach(caller.actor, caller.directory, "officer", "head")


def readable(caller: Caller, rows: Iterable[Any]) -> list[Any]:
    """Of rows with unit_id and province_id, those that the caller may read."""
    seen = sight(caller)
    return [row for row in rows if seen.reaches(_place(row))]


def contents_visible(caller: Caller, row: Any) -> bool:
    """Whether the caller may read reports, evidence and reasons; machines read rows only."""
    if caller.actor.kind == "client":
        return False
    return reads_contents(caller.directory, caller.actor.grants, _place(row))


def _place(row: Any) -> Place:
    return Place(row.unit_id, row.province_id)


def roles_for(caller: Caller, unit_id: int) -> frozenset[str]:
    """The roles that the caller holds for a unit, for one above it, or for one that succeeded it."""
    if caller.actor.kind == "client":
        return frozenset()
    return frozenset(
        grant.role
        for grant in caller.actor.grants
        if grant.unit_id in caller.directory.units
        and caller.directory.covers(grant.unit_id, unit_id)
    )


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
