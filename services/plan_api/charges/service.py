"""Puts tasks into the hands of agencies, and closes what no agency answers for any more."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import (
    XID_NOW,
    Assignment,
    AssignmentState,
)
from services.plan_api.charges.rows import Charge as Charge
from services.plan_api.charges.rows import copied, midnight
from services.plan_api.history.domain import Facts
from services.plan_api.history.service import Happening, change
from services.plan_api.tasks.domain import STOPPED, Workflow
from services.plan_api.tasks.models import Occurrence

UNIT_ABOLISHED = "unit_abolished"
_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def assign(session: Session, charges: Sequence[Charge]) -> list[Assignment]:
    """Store the assignments with their first stretch and event, in a fixed number of statements.

    Tasks and occurrences must have their ids. The occurrence-less assignment of a task that has
    occurrences is their parent and is not counted, whichever of them comes first.
    """
    ids = assign_all(session, charges)
    found = session.scalars(select(Assignment).where(Assignment.id.in_(ids)))
    by_id = {each.id: each for each in found}
    return [by_id[each] for each in ids]


def assign_all(session: Session, charges: Sequence[Charge]) -> list[int]:
    """As `assign`, for thousands: the ids of the new assignments, in the order of the charges."""
    if not charges:
        return []
    parents = {c.task.id for c in charges if c.occurrence} | _with_occurrences(session, charges)
    ids = copied(session, charges, parents)
    _uncount_parents(session, parents)
    return ids


def close_abolished(
    session: Session, directory: Directory, today: date, plan_id: int | None = None
) -> int:
    """Cancel, from the agency's end, what nobody answers for: never overdue after that day."""
    ended = [
        unit.id
        for unit in directory.units.values()
        if unit.valid_to <= today and not directory.successors(unit.id, today)
    ]
    wanted = select(Assignment).where(
        Assignment.unit_id.in_(ended),
        Assignment.workflow.not_in([*STOPPED, Workflow.COMPLETED]),
    )
    if plan_id is not None:
        wanted = wanted.where(Assignment.plan_id == plan_id)
    found = session.scalars(wanted.order_by(Assignment.id).with_for_update()).all()
    for assignment in found:
        _cancel(session, assignment, directory.unit(assignment.unit_id).valid_to)
    return len(found)


def _cancel(session: Session, assignment: Assignment, day: date) -> None:
    assignment.close_reason = UNIT_ABOLISHED
    facts = Facts(
        Workflow.CANCELLED,
        assignment.confirmed_percent,
        assignment.submitted_on,
        assignment.due_on,
    )
    what = Happening(EventKind.CANCELLED, midnight(day), reason=UNIT_ABOLISHED, on_day=day)
    change(session, assignment, facts, what)


def _with_occurrences(session: Session, charges: Sequence[Charge]) -> set[int]:
    ids = {charge.task.id for charge in charges}
    return set(session.scalars(select(Occurrence.task_id).where(Occurrence.task_id.in_(ids))))


def _uncount_parents(session: Session, task_ids: set[int]) -> None:
    parents = (
        update(Assignment)
        .where(Assignment.task_id.in_(task_ids), Assignment.occurrence_id.is_(None))
        .values(counted=False, changed_xid=XID_NOW)
        .returning(Assignment.id)
    )
    ids = session.scalars(parents).all()
    session.execute(
        update(AssignmentState).where(AssignmentState.assignment_id.in_(ids)).values(counted=False)
    )
