"""Kinds of subjects and where their work stands. Pure."""

from enum import StrEnum


class SubjectKind(StrEnum):
    ASSIGNMENT = "assignment"


class Workflow(StrEnum):
    """The plan API's words; the order is stored and may only grow at the end."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    PENDING_CONFIRMATION = "pending_confirmation"
    COMPLETED = "completed"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


OPEN = frozenset({Workflow.NOT_STARTED, Workflow.IN_PROGRESS})
WITHDRAWN = frozenset({Workflow.SUSPENDED, Workflow.CANCELLED})
