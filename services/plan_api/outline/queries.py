"""When tasks were first due, and the periods of recurring ones with their state."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Date, and_, func, literal, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import Assignment, AssignmentState
from services.plan_api.tallies.queries import IN_RATES, LEADS, STATE, holds_on, state_on
from services.plan_api.tasks.models import DeadlineVersion, Occurrence

A, S, O, V = Assignment, AssignmentState, Occurrence, DeadlineVersion  # noqa: E741  as elsewhere


def first_due(session: Session, task_ids: Sequence[int]) -> dict[int, date | None]:
    """The day that each task's first deadline version set."""
    wanted = (
        select(V.task_id, V.due_on)
        .ext(distinct_on(V.task_id))
        .where(V.task_id.in_(task_ids))
        .order_by(V.task_id, V.number)
    )
    return {row[0]: row[1] for row in session.execute(wanted)}


def occurrences(session: Session, task_ids: Sequence[int], as_of: date) -> dict[int, list[Any]]:
    """By task, oldest first, with the worst state of the leads that count on the day."""
    day = literal(as_of, Date)
    wanted = (
        select(
            O.task_id,
            O.label,
            O.start_on,
            O.due_on,
            func.min(state_on(day, IN_RATES), type_=STATE).filter(S.id.is_not(None)).label("state"),
        )
        .outerjoin(A, and_(A.task_id == O.task_id, A.occurrence_id == O.id))
        .outerjoin(S, and_(S.assignment_id == A.id, LEADS, holds_on(day)))
        .where(O.task_id.in_(task_ids))
        .group_by(O.id)
        .order_by(O.task_id, O.start_on, O.id)
    )
    found: dict[int, list[Any]] = defaultdict(list)
    for row in session.execute(wanted):
        found[row.task_id].append(row)
    return found
