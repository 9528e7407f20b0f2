"""What a way out carries, and how it may fail. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class Failure(StrEnum):
    """How far a failure reaches, and so what becomes of the message."""

    # Nothing can be sent at all: everything waits, no attempt is counted.
    DOWN = "down"
    # The connection broke under this message: it is tried again later, the others wait a round.
    BROKEN = "broken"
    # Refused for the moment.
    TEMPORARY = "temporary"
    # Refused for good; with ADDRESS, any other message to the address would be too.
    PERMANENT = "permanent"
    ADDRESS = "address"


class TransportError(Exception):
    def __init__(self, failure: Failure, text: str) -> None:
        super().__init__(text)
        self.failure = failure


@dataclass(frozen=True, slots=True)
class Envelope:
    """A finished mail to exactly one address; `id` names it wherever it goes, however often."""

    id: UUID
    sender: str
    to: str
    content: bytes


class Transport(Protocol):
    def send(self, envelope: Envelope) -> None:
        """Returns when somebody else answers for the mail; else raises TransportError."""

    def close(self) -> None:
        """After a round; the next `send` opens again."""
