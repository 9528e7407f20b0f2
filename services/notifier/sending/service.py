"""Sends what is queued: leased in one transaction, sent outside any, recorded in another.

A crash between the sending and its record is the one way to a second mail: the lease runs out and
the same message goes again, under the same Message-ID.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import structlog

from services.notifier.channels.domain import Failure, Transport, TransportError
from services.notifier.preferences.service import link_key
from services.notifier.sending import queries, records
from services.notifier.sending.domain import Terms
from services.notifier.sending.queries import Outgoing
from services.notifier.sending.writing import envelope
from services.shared.clock import Clock
from services.shared.db import Sessions

log = structlog.get_logger(__name__)


def send_due(
    sessions: Sessions,
    transport: Transport,
    terms: Terms,
    worker: tuple[UUID, Clock],
    checkpoint: Callable[[str], None],
) -> str | None:
    """Send until nothing is queued. Returns why it stopped early, if it did."""
    me, clock = worker
    with sessions.begin() as session:
        key = link_key(session)
    post = _Post(sessions, transport, terms, key, me, clock, checkpoint)
    try:
        while True:
            claimed = post.claimed()
            checkpoint("claimed")
            if not claimed:
                return None
            if (why := post.deliver(claimed)) is not None:
                return why
    finally:
        transport.close()


def recover_leases(sessions: Sessions, now: datetime) -> None:
    with sessions.begin() as session:
        if recovered := queries.recover(session, now):
            log.warning("leases ran out", mails=recovered)


@dataclass(frozen=True, slots=True)
class _Post:
    sessions: Sessions
    transport: Transport
    terms: Terms
    key: bytes
    me: UUID
    clock: Clock
    checkpoint: Callable[[str], None]

    def claimed(self) -> list[Outgoing]:
        """Leased mails that still have something to say; the others are withdrawn."""
        while True:
            with self.sessions.begin() as session:
                found = queries.claim(
                    session, self.me, self.clock(), self.terms.lease, self.terms.batch
                )
                records.withdraw(session, [each for each in found if not each.lines])
            if speaking := [each for each in found if each.lines]:
                return speaking
            if not found:
                return []

    def deliver(self, claimed: Sequence[Outgoing]) -> str | None:
        """A failure that is not the message's own gives the rest of the batch back."""
        for place, each in enumerate(claimed):
            try:
                self._send(each)
            except TransportError as error:
                log.warning("mail not sent", message=str(each.message_id), failure=error.failure)
                self._failed(each, error)
                if error.failure in (Failure.DOWN, Failure.BROKEN):
                    self._give_back(claimed[place + 1 :])
                    return f"mail: {error}"
            else:
                self.checkpoint("sent")
                self._sent(each)
                self.checkpoint("recorded")
        return None

    def _send(self, each: Outgoing) -> None:
        self.transport.send(envelope(each, self.terms, self.key, self.clock()))

    def _sent(self, each: Outgoing) -> None:
        with self.sessions.begin() as session:
            if not records.sent(session, each, self.me, self.clock()):
                log.warning("lease lost before the record", message=str(each.message_id))

    def _failed(self, each: Outgoing, error: TransportError) -> None:
        with self.sessions.begin() as session:
            if error.failure is Failure.DOWN:
                records.give_back(session, [each], self.me, self.clock())
            else:
                records.failed(session, each, self.me, error, self.clock())

    def _give_back(self, rest: Sequence[Outgoing]) -> None:
        with self.sessions.begin() as session:
            records.give_back(session, rest, self.me, self.clock())
