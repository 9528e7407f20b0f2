"""Makes and changes units for a caller."""

from dataclasses import replace
from typing import Any

from services.plan_api.callers.access import Caller
from services.plan_api.unitadmin import access, checks, storing
from services.plan_api.unitadmin.refusals import refuse
from services.plan_api.unitadmin.schemas import UnitChange, UnitCreate
from services.shared.conditions import require_version


def create(caller: Caller, body: UnitCreate) -> int:
    """The id of the new unit; publishing it is the answer's part."""
    known = access.locked_directory(caller.session)
    access.require_right(caller, known)
    access.require_right(caller, known, body.parent)
    wanted = checks.as_wanted(body, body.parent, body.valid_from or caller.today)
    wanted = replace(wanted, former_province_id=body.former_province, source=body.instrument)
    if body.valid_to is not None:
        wanted = replace(wanted, valid_to=body.valid_to)
    refuse(checks.new_faults(wanted, known))
    unit = storing.create_unit(caller.session, known, wanted, caller.actor)
    return unit.id


def change(caller: Caller, unit_id: int, body: UnitChange, condition: str) -> None:
    known = access.locked_directory(caller.session)
    unit = access.locked_unit(caller, known, unit_id)
    require_version(condition, unit.row_version)
    on = body.from_on or caller.today
    if body.correction:
        on = checks.first_day(known, unit_id, caller.today)
    changes = _columns(body)
    then = known.was(unit_id, on)
    found = checks.change_faults(known, then, changes, on)
    refuse(found if body.correction else [*checks.day_faults(known, then, on), *found])
    if "parent_id" in changes:
        access.require_right(caller, known, changes["parent_id"])
    if body.correction:
        storing.correct_unit(caller.session, unit, changes, caller.today, caller.actor)
    else:
        days = (on, caller.today)
        storing.change_unit(caller.session, unit, changes, days, caller.actor, body.instrument)


def _columns(body: UnitChange) -> dict[str, Any]:
    """What was sent, by the names of columns, an H-code in the notation that is stored."""
    changes = body.changes()
    if "parent" in changes:
        changes["parent_id"] = changes.pop("parent")
    if changes.get("h_code"):
        changes["h_code"] = checks.stored_h_code(changes["h_code"])
    return changes
