"""An assignment in lists."""

from datetime import date
from typing import Any

from pydantic import BaseModel

from services.directory.units.schemas import UnitRef
from services.plan_api.assignments.domain import AssignmentRole, Move, moves_of
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import (
    answering,
    contents_visible,
    group_ref,
    may,
    unit_ref,
)
from services.plan_api.plans.schemas import GroupRef, PlanRef
from services.plan_api.tasks.domain import DeadlineState, Workflow
from services.plan_api.tasks.schemas import OccurrenceRef, TaskRef


class Returned(BaseModel):
    """When and by whom a report was given back; why, only for those who may read the reports."""

    on: date
    by: str | None
    reason: str | None


class AssignmentItem(BaseModel):
    """`unit` is the agency as assigned, `answered_by` the one that answers for it on `as_of`.

    `counted` is false for parents of occurrences and occurrences that fell due before the plan was
    issued, `subordinate` for bodies that were only asked: the state of all these, and of coordinating
    agencies, is `excluded` from every count. `percent` is as last reported, `confirmed_percent` what roll-ups use.
    `may` lists the moves that the caller could make now. `returned` is set while the last word on the
    work is a return that nothing was submitted after.
    """

    id: int
    task: TaskRef
    plan: PlanRef
    unit: UnitRef
    answered_by: UnitRef | None
    role: AssignmentRole
    via_group: GroupRef | None
    workflow: Workflow
    state: DeadlineState
    percent: int
    confirmed_percent: int
    due_on: date | None
    original_due_on: date | None
    submitted_on: date | None
    occurrence: OccurrenceRef | None
    counted: bool
    subordinate: bool
    weight: float
    may: list[Move]
    returned: Returned | None
    version: int
    simulated: bool
    as_of: date


def fields_of(row: Any, caller: Caller, as_of: date, returned: Any | None = None) -> dict[str, Any]:
    """From a row of worklist.queries.assignments; on a past day `percent` is the confirmed one."""
    today = as_of == caller.today
    workable = row.counted or row.occurrence_id is not None
    moves = moves_of(row.workflow, lambda act: may(caller, act, row.holder_id))
    return {
        "task": TaskRef.of(row, caller.language),
        "plan": PlanRef.of(row, caller.language),
        "unit": unit_ref(caller, row.unit_id),
        "answered_by": answering(caller, row.holder_id, as_of),
        "via_group": group_ref(caller, row.via_group) if row.via_group else None,
        "percent": row.percent if today else row.confirmed_percent,
        "occurrence": _occurrence(row),
        "weight": float(row.weight),
        "may": moves if today and workable else [],
        "version": row.row_version,
        "returned": _returned(returned, row, caller) if returned else None,
        "as_of": as_of,
        **{name: getattr(row, name) for name in _SAME},
    }


_SAME = (
    "id", "role", "workflow", "state", "confirmed_percent", "due_on", "original_due_on",
    "submitted_on", "counted", "subordinate", "simulated",
)  # fmt: skip


def _returned(event: Any, row: Any, caller: Caller) -> Returned:
    shown = contents_visible(caller, row)
    return Returned(on=event.on_day, by=event.by_name, reason=event.reason if shown else None)


def _occurrence(row: Any) -> OccurrenceRef | None:
    if row.occurrence_id is None:
        return None
    return OccurrenceRef(
        label=row.occurrence_label,
        start_on=row.occurrence_start_on,
        due_on=row.occurrence_due_on,
    )
