"""The occurrences of a task, and each holder's standing in them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import Date, Select, literal, select

from services.plan_api.assignments.models import Assignment, AssignmentState
from services.plan_api.tallies.domain import Tally
from services.plan_api.tallies.queries import IN_RATES, LEAD, holds_on, state_on
from services.plan_api.tallies.schemas import counts_of
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import Occurrence
from services.plan_api.tasks.schemas import Counts

A, S, O = Assignment, AssignmentState, Occurrence  # noqa: E741  as in the other statements
Rows: TypeAlias = Select[*tuple[Any, ...]]


def occurrences(task_id: int) -> Rows:
    return (
        select(O.id, O.label, O.start_on, O.due_on, O.counted, O.simulated)
        .where(O.task_id == task_id)
        .order_by(O.start_on, O.id)
    )


def parts(task_id: int, as_of: date) -> Rows:
    """Every assignment on an occurrence that has started."""
    day = literal(as_of, Date)
    return (
        select(
            A.occurrence_id,
            A.unit_id,
            A.role,
            A.percent,
            S.workflow,
            S.confirmed_percent,
            S.subordinate,
            (A.role == LEAD).label("lead"),
            state_on(day, IN_RATES).label("state"),
        )
        .join(S, (S.assignment_id == A.id) & holds_on(day))
        .where(A.task_id == task_id, A.occurrence_id.is_not(None))
    )


def counts(parts: Sequence[Any]) -> dict[int, Counts]:
    """The leads of each occurrence by state; zeros for one that nobody holds yet."""
    tallies: dict[int, Tally] = defaultdict(Tally)
    for part in parts:
        if part.lead:
            tally = tallies[part.occurrence_id]
            tally.states[part.state] += 1
            tally.pending += part.workflow is Workflow.PENDING_CONFIRMATION
    empty = counts_of(Tally())
    return defaultdict(lambda: empty, {each: counts_of(tallies[each]) for each in tallies})
