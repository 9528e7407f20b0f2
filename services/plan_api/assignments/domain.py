"""The moves of an assignment: what each asks for, and where it leads. Pure."""

from collections.abc import Callable
from enum import StrEnum

from services.directory.permissions.domain import Act
from services.plan_api.tasks.domain import Workflow


class AssignmentRole(StrEnum):
    """Kept as numbers in this order; only leads stand in rates."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    REQUESTED = "requested"


class EventKind(StrEnum):
    ASSIGNED = "assigned"
    REPORTED = "reported"
    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    DEADLINE_CHANGED = "deadline_changed"
    CANCELLED = "cancelled"


class Move(StrEnum):
    REPORT = "report"
    SUBMIT = "submit"
    CONFIRM = "confirm"
    RETURN = "return"


OPEN = frozenset({Workflow.NOT_STARTED, Workflow.IN_PROGRESS})
_FROM = {
    Move.REPORT: OPEN,
    Move.SUBMIT: OPEN,
    Move.CONFIRM: frozenset({Workflow.PENDING_CONFIRMATION}),
    Move.RETURN: frozenset({Workflow.PENDING_CONFIRMATION}),
}


def allowed_moves(workflow: Workflow) -> list[Move]:
    """The moves that the workflow itself leaves open, whoever asks."""
    return [move for move in Move if workflow in _FROM[move]]


def act_of(move: Move) -> Act:
    """An officer or head of the answering agency reports and submits; only its head decides."""
    if move in (Move.CONFIRM, Move.RETURN):
        return Act.PROGRESS_DECIDE
    return Act.PROGRESS_REPORT


def moves_of(workflow: Workflow, may: Callable[[Act], bool]) -> list[Move]:
    return [move for move in allowed_moves(workflow) if may(act_of(move))]


def confirmed_workflow(percent: int) -> Workflow:
    """Confirmed at 100 percent is done; confirmed interim progress goes on."""
    return Workflow.COMPLETED if percent == 100 else Workflow.IN_PROGRESS
