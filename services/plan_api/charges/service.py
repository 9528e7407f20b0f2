"""Puts tasks into the hands of agencies."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import (
    XID_NOW,
    Assignment,
    AssignmentState,
)
from services.plan_api.charges.rows import Charge as Charge
from services.plan_api.charges.rows import copied
from services.plan_api.tasks.models import Occurrence


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
