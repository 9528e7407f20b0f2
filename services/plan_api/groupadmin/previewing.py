"""Whom a group would mean. Beside service, which stores one."""

from collections.abc import Sequence

from services.directory.groups.domain import Group
from services.directory.units.access import unit_meant
from services.directory.units.domain import Unit
from services.directory.units.schemas import UnitRef
from services.plan_api.callers.access import Caller
from services.plan_api.groupadmin.naming import units_named
from services.plan_api.groupadmin.refusals import NotFound
from services.plan_api.groupadmin.schemas import Preview, PreviewWanted


def preview(caller: Caller, wanted: PreviewWanted) -> Preview:
    """Against the stored group that it names, if any."""
    if wanted.key is not None and wanted.key not in caller.directory.groups:
        raise NotFound
    on = wanted.on or caller.today
    place = unit_meant(caller.directory, wanted.territory, on)
    members, excluded = units_named(caller, wanted.members, wanted.exclude)
    group = Group("", "", "", wanted.rule.meant(), members, excluded)
    would = caller.directory.expand_group(group, place.id, on)
    are = caller.directory.expand(wanted.key, place.id, on) if wanted.key else []
    return Preview(
        territory=UnitRef.of(place, caller.language),
        on=on,
        members=_refs(caller, would),
        added=_refs(caller, [unit for unit in would if unit not in are]),
        removed=_refs(caller, [unit for unit in are if unit not in would]),
    )


def _refs(caller: Caller, units: Sequence[Unit]) -> list[UnitRef]:
    return [UnitRef.of(unit, caller.language) for unit in units]
