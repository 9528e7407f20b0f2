"""Who may do what with an assignment, and where each move leads. Pure."""

from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple

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


class Standing(NamedTuple):
    """What the caller is to the agency that answers for an assignment."""

    officer: bool
    head: bool


def allowed_moves(workflow: Workflow) -> list[Move]:
    """The moves that the workflow itself leaves open, whoever asks."""
    return [move for move in Move if workflow in _FROM[move]]


def may_move(move: Move, standing: Standing) -> bool:
    """An officer or head of the answering agency reports and submits; only its head decides."""
    if move in (Move.CONFIRM, Move.RETURN):
        return standing.head
    return standing.officer or standing.head


def moves_of(workflow: Workflow, standing: Standing) -> list[Move]:
    return [move for move in allowed_moves(workflow) if may_move(move, standing)]


def may_read_drafts(roles_held: Collection[str]) -> bool:
    """A draft is its agency's own, and the coordinator's who helps with it."""
    return not {"officer", "head", "coordinator"}.isdisjoint(roles_held)


def confirmed_workflow(percent: int) -> Workflow:
    """Confirmed at 100 percent is done; confirmed interim progress goes on."""
    return Workflow.COMPLETED if percent == 100 else Workflow.IN_PROGRESS


def standing_of(roles_held: Collection[str]) -> Standing:
    """From the roles that the caller holds for the answering agency or an ancestor of it."""
    return Standing(officer="officer" in roles_held, head="head" in roles_held)
