"""How a task runs, how its deadline is judged and how its progress rolls up. Pure."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

SOON_DAYS = 7


class TaskKind(StrEnum):
    """A duty is an item of an organisation clause, counted apart from the plan's tasks."""

    TASK = "task"
    DUTY = "duty"


class Timing(StrEnum):
    ONE_OFF = "one_off"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"


class Workflow(StrEnum):
    """Kept as numbers in this order (services.shared.db.Coded): it may only grow at the end."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    PENDING_CONFIRMATION = "pending_confirmation"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


class DeadlineState(StrEnum):
    ON_TIME = "on_time"
    LATE = "late"
    IN_TIME = "in_time"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    NO_DEADLINE = "no_deadline"
    EXCLUDED = "excluded"


STOPPED = frozenset({Workflow.SUSPENDED, Workflow.CANCELLED})
FINISHED = frozenset({Workflow.PENDING_CONFIRMATION, Workflow.COMPLETED})
# Somebody still has something to do: to work, or to confirm.
RUNNING = frozenset({Workflow.NOT_STARTED, Workflow.IN_PROGRESS, Workflow.PENDING_CONFIRMATION})
# The first of these that any member has is the state of the whole.
WORST_FIRST = (
    DeadlineState.OVERDUE,
    DeadlineState.DUE_SOON,
    DeadlineState.IN_TIME,
    DeadlineState.LATE,
    DeadlineState.ON_TIME,
    DeadlineState.NO_DEADLINE,
    DeadlineState.EXCLUDED,
)


def deadline_state(
    workflow: Workflow,
    due_on: date | None,
    submitted_on: date | None,
    today: date,
    soon_days: int = SOON_DAYS,
) -> DeadlineState:
    """The due date itself is in time; finished or pending counts by its last submission."""
    if workflow in STOPPED:
        return DeadlineState.EXCLUDED
    if due_on is None:
        return DeadlineState.NO_DEADLINE
    if workflow in FINISHED and submitted_on is not None:
        return DeadlineState.ON_TIME if submitted_on <= due_on else DeadlineState.LATE
    if today > due_on:
        return DeadlineState.OVERDUE
    soon = due_on - today <= timedelta(days=soon_days)
    return DeadlineState.DUE_SOON if soon else DeadlineState.IN_TIME


def worst(states: Iterable[DeadlineState]) -> DeadlineState:
    """The worst member's state; excluded and no_deadline members are ignored unless all are so."""
    found = set(states)
    return next((s for s in WORST_FIRST if s in found), DeadlineState.NO_DEADLINE)


def workflow_of(members: Iterable[Workflow]) -> Workflow:
    """A task is completed when all its lead members are; stopped ones do not hold it back."""
    found = set(members)
    if not found:
        return Workflow.NOT_STARTED
    if found <= STOPPED:
        return Workflow.CANCELLED if found == {Workflow.CANCELLED} else Workflow.SUSPENDED
    running = found - STOPPED
    if len(running) == 1:
        return running.pop()
    if running == FINISHED:
        return Workflow.PENDING_CONFIRMATION
    return Workflow.IN_PROGRESS


class Share(NamedTuple):
    """What one member brings into a mean: a percentage (None when it has none) and its weight."""

    percent: float | None
    weight: float
    stopped: bool = False


def rolled_up(shares: Iterable[Share]) -> float | None:
    """Weighted mean; cancelled and suspended members do not count. None when nothing counts."""
    counted = [(s.percent, s.weight) for s in shares if not s.stopped and s.percent is not None]
    weight = sum(w for _, w in counted)
    return sum(p * w for p, w in counted) / weight if weight else None
