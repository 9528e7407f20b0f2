"""Lead assignments counted by state on given days, from one statement."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Select,
    SmallInteger,
    and_,
    case,
    column,
    func,
    literal,
    select,
    type_coerce,
    values,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.assignments.models import AssignmentState
from services.plan_api.tallies.domain import Tally
from services.plan_api.tasks.domain import (
    FINISHED,
    SOON_DAYS,
    STOPPED,
    WORST_FIRST,
    DeadlineState,
    Workflow,
)
from services.shared.db import Coded

S = AssignmentState
# In the order of badness, so that min() is the worst.
STATE: Coded[DeadlineState] = Coded(WORST_FIRST)
LEAD = AssignmentRole.LEAD
LEADS = and_(S.role == LEAD, S.counted)
IN_RATES = and_(LEADS, S.subordinate)


def state_on(
    day: ColumnElement[date], in_rates: ColumnElement[bool]
) -> ColumnElement[DeadlineState]:
    """tasks.domain.deadline_state in SQL; what stands outside the rates is excluded."""
    finished = and_(S.workflow.in_(FINISHED), S.submitted_on.is_not(None))
    found = case(
        (~in_rates, _code(DeadlineState.EXCLUDED)),
        (S.workflow.in_(STOPPED), _code(DeadlineState.EXCLUDED)),
        (S.due_on.is_(None), _code(DeadlineState.NO_DEADLINE)),
        (and_(finished, S.submitted_on <= S.due_on), _code(DeadlineState.ON_TIME)),
        (finished, _code(DeadlineState.LATE)),
        (day > S.due_on, _code(DeadlineState.OVERDUE)),
        (S.due_on - day <= SOON_DAYS, _code(DeadlineState.DUE_SOON)),
        else_=_code(DeadlineState.IN_TIME),
    )
    return type_coerce(found, STATE)


def holds_on(day: ColumnElement[date]) -> ColumnElement[bool]:
    """The stretch that holds on the day; occurrences count once they have started."""
    return and_(S.valid_from <= day, S.valid_to > day, S.starts_on <= day)


def tallies(
    session: Session,
    owners: Sequence[InstrumentedAttribute[Any]],
    days: Sequence[date],
    where: ColumnElement[bool],
    progress_of: ColumnElement[bool] | None = None,
) -> dict[tuple[Any, ...], Tally]:
    """A tally for each (day, *owner columns); progress only over rows that `progress_of` accepts."""
    found: dict[tuple[Any, ...], Tally] = defaultdict(Tally)
    for row in session.execute(_grouped(owners, days, where, progress_of)):
        key, (state, pending, subordinate, n, points, weight) = tuple(row[:-6]), row[-6:]
        tally = Tally(
            pending=n if pending and state is not DeadlineState.EXCLUDED else 0,
            points=float(points or 0),
            weight=float(weight or 0),
            subordinate=n if subordinate else 0,
            requested=0 if subordinate else n,
        )
        tally.states[state] = n
        found[key].add(tally)
    return dict(found)


def _grouped(
    owners: Sequence[InstrumentedAttribute[Any]],
    days: Sequence[date],
    where: ColumnElement[bool],
    progress_of: ColumnElement[bool] | None,
) -> Select[Any]:
    judged = values(column("day", Date), name="judged").data([(day,) for day in days])
    day = judged.c.day
    state = state_on(day, IN_RATES).label("state")
    pending = (S.workflow == Workflow.PENDING_CONFIRMATION).label("pending")
    entering = S.subordinate & S.workflow.not_in(STOPPED)
    if progress_of is not None:
        entering = entering & progress_of
    return (
        select(
            day,
            *owners,
            state,
            pending,
            S.subordinate,
            func.count(),
            func.sum(S.confirmed_percent * S.weight).filter(entering),
            func.sum(S.weight).filter(entering),
        )
        .select_from(judged)
        .join(S, and_(LEADS, holds_on(day)))
        .where(where)
        .group_by(day, *owners, state, pending, S.subordinate)
    )


def _code(state: DeadlineState) -> ColumnElement[int]:
    return literal(WORST_FIRST.index(state), SmallInteger)
