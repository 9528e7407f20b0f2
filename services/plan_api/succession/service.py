"""Merges, divides, renames and ends units for a caller."""

from services.plan_api.callers.access import Caller
from services.plan_api.succession.answers import read, tag
from services.plan_api.succession.carrying import carry
from services.plan_api.succession.drafting import draft
from services.plan_api.succession.judging import judged
from services.plan_api.succession.schemas import CloseUnit, SuccessionCreate, SuccessionDone
from services.plan_api.unitadmin.access import locked_directory, locked_unit
from services.shared.conditions import require_tag, require_version


def preview(caller: Caller, body: SuccessionCreate) -> SuccessionDone:
    known = caller.directory
    return read(caller, draft(caller, known, body, judged(caller, known, body)), known)


def carry_out(caller: Caller, body: SuccessionCreate, condition: str) -> SuccessionDone:
    """Exactly what a preview with this tag showed, in one transaction."""
    known = locked_directory(caller.session)
    found = draft(caller, known, body, judged(caller, known, body))
    require_tag(condition, tag(found))
    return carry(caller, known, found)


def close(caller: Caller, unit_id: int, body: CloseUnit, condition: str) -> SuccessionDone:
    """An abolition of one unit, by the tag of the unit itself."""
    known = locked_directory(caller.session)
    unit = locked_unit(caller, known, unit_id)
    require_version(condition, unit.row_version)
    whole = body.as_succession(unit_id)
    heirs = judged(caller, known, whole, field="on")
    return carry(caller, known, draft(caller, known, whole, heirs))
