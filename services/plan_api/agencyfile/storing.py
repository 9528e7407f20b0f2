"""Writes the rows of a file that has no faults. Beside service, which reads and reports."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from services.directory.units.domain import Directory, Unit
from services.plan_api.administering.provinces import province_meant
from services.plan_api.administering.service import Act, read_again, require_act
from services.plan_api.agencyfile.domain import Draft, parents_first
from services.plan_api.callers.access import Caller
from services.plan_api.unitadmin.access import locked_directory, locked_row
from services.plan_api.unitadmin.checks import day_faults
from services.plan_api.unitadmin.storing import change_unit, correct_unit, create_unit


def home_of(caller: Caller, province: str) -> Unit:
    """The province, which the caller must administer."""
    home = province_meant(caller, province)
    require_act(caller, Act.UNITS_CHANGE, home.id)
    return home


def locked(caller: Caller) -> Directory:
    """The directory, which nobody else changes meanwhile."""
    return locked_directory(caller.session)


def refuse_days(found: Sequence[Draft], known: Directory, on: date | None) -> None:
    """A dated change comes after those that are on record already."""
    for draft in found:
        if on is not None and draft.unit is not None and draft.changes:
            faults = day_faults(known, known.was(draft.id, on), on)
            draft.faults += [fault._replace(field="key") for fault in faults]


def store(caller: Caller, found: Sequence[Draft], known: Directory, on: date | None) -> bool:
    """Whether anything had to be stored."""
    touched = [draft for draft in parents_first(found) if draft.unit is None or draft.changes]
    ids: dict[int, int] = {}
    for draft in touched:
        if draft.wanted is None:
            continue
        parent_id = ids.get(draft.wanted.parent_id, draft.wanted.parent_id)
        if draft.unit is not None:
            _change(caller, draft, parent_id, on)
            continue
        if parent_id not in known.units:
            known = read_again(caller)
        wanted = replace(draft.wanted, parent_id=parent_id)
        ids[draft.id] = create_unit(caller.session, known, wanted, caller.actor).id
    if touched:
        read_again(caller)
    return bool(touched)


def _change(caller: Caller, draft: Draft, parent_id: int, on: date | None) -> None:
    row = locked_row(caller.session, draft.id)
    changes = draft.changes
    if "parent_id" in changes:
        changes["parent_id"] = parent_id
    if on is None:
        correct_unit(caller.session, row, changes, caller.today, caller.actor)
    else:
        change_unit(caller.session, row, changes, (on, caller.today), caller.actor)
