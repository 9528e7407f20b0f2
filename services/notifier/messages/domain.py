"""What kinds of messages there are. Pure."""

from collections.abc import Iterable
from enum import StrEnum


class MessageKind(StrEnum):
    """Stored by place: may only grow at the end."""

    DIGEST = "digest"
    REMINDER = "reminder"
    OVERDUE = "overdue"
    REQUEST = "request"
    DECISION = "decision"
    WEEKLY = "weekly"
    UNREACHABLE = "unreachable"


class Channel(StrEnum):
    MAIL = "mail"
    IN_APP = "in_app"


class DeliveryState(StrEnum):
    """Sent: accepted by the relay, or shown in the inbox. Stored by place."""

    QUEUED = "queued"
    LEASED = "leased"
    SENT = "sent"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


class Urgency(StrEnum):
    NORMAL = "normal"
    HIGH = "high"


# What may be silenced: a digest can be read in the inbox as well, a notice cannot wait.
SILENCEABLE = frozenset({MessageKind.DIGEST, MessageKind.WEEKLY})


def kind_of(rule: str, form: str, rung: int, *, requested: bool) -> MessageKind:
    """Which message an obligation travels in; `rung` counts days from the due date."""
    if rule == "decision":
        return MessageKind.DECISION
    if form != "mail":
        return MessageKind(form)
    if requested:
        return MessageKind.REQUEST
    return MessageKind.OVERDUE if rung > 0 else MessageKind.REMINDER


def urgency(kind: MessageKind) -> Urgency:
    return Urgency.NORMAL if kind in SILENCEABLE else Urgency.HIGH


def counted(states: Iterable[str]) -> dict[str, int]:
    """How many lines a message has of each state."""
    found: dict[str, int] = {}
    for state in states:
        found[state] = found.get(state, 0) + 1
    return found
