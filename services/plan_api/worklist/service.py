"""Assignments that a caller may see, by filter."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func

from services.plan_api.assignments.schemas import AssignmentItem, fields_of
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import covered, own_units, sight
from services.plan_api.plans.queries import plan_id, says
from services.plan_api.tasks.domain import Workflow
from services.plan_api.worklist import queries
from services.plan_api.worklist.queries import A, Rows, S, T
from services.plan_api.worklist.schemas import AssignmentFilter
from services.shared.pages import Key, Page, paginate

_LAST = date.max


def assignment_items(caller: Caller, wanted: AssignmentFilter) -> Page[AssignmentItem]:
    """Nearest due date first; what has no date comes last."""
    as_of = wanted.as_of or caller.today
    found = _narrowed(queries.assignments(as_of).where(queries.is_workable()), caller, wanted)
    keys = [Key(func.coalesce(S.due_on, _LAST)), Key(A.id)]
    page = paginate(caller.session, found, keys, wanted, lambda row: row)
    return Page[AssignmentItem](
        items=[AssignmentItem(**fields) for fields in item_fields(caller, page.items, as_of)],
        next=page.next,
        total=page.total,
        total_is_capped=page.total_is_capped,
    )


def item_fields(caller: Caller, rows: Sequence[Any], as_of: date) -> list[dict[str, Any]]:
    """Rows of queries.assignments as fields of an item; one more statement, however many."""
    running = [row.id for row in rows if row.workflow is Workflow.IN_PROGRESS]
    returns = queries.returns(caller.session, running, as_of) if running else {}
    return [fields_of(row, caller, as_of, returns.get(row.id)) for row in rows]


def _narrowed(found: Rows, caller: Caller, wanted: AssignmentFilter) -> Rows:
    if (seen := sight(caller).units) is not None:
        found = found.where(queries.within(seen))
    for units in _unit_sets(caller, wanted):
        found = found.where(queries.held_by(caller.directory, units))
    if wanted.plan is not None:
        found = found.where(A.plan_id == plan_id(caller.session, wanted.plan))
    if wanted.q is not None:
        found = found.where(says(T.norm, wanted.q))
    exact = [(A.task_id, wanted.task), (A.role, wanted.role), (S.workflow, wanted.workflow)]
    for column, value in exact:
        if value is not None:
            found = found.where(column == value)
    if wanted.state is not None:
        found = found.where(queries.state_is(wanted.state, wanted.as_of or caller.today))
    return found


def _unit_sets(caller: Caller, wanted: AssignmentFilter) -> list[frozenset[int]]:
    """Each set narrows further: whose it is, and below which unit."""
    found = [covered(caller, code) for code in (wanted.unit, wanted.province) if code is not None]
    if wanted.mine:
        found.append(own_units(caller))
    return found
