"""One letter out of the door and into the record.

Apart from service.py, which goes on until none is left.
"""

from typing import NamedTuple
from uuid import UUID

import structlog

from services.notifier.channels.domain import Failure, Transport, TransportError
from services.notifier.letters import queries, records
from services.notifier.letters.queries import Addressed
from services.notifier.letters.writing import envelope
from services.notifier.plan_client import PlanApi
from services.notifier.sending.domain import Terms
from services.shared.clock import Clock
from services.shared.db import Sessions

log = structlog.get_logger(__name__)


class Office(NamedTuple):
    """Where letters come from, and what carries them."""

    plan_api: PlanApi
    transport: Transport
    terms: Terms


def next_letter(sessions: Sessions, terms: Terms, me: UUID, clock: Clock) -> Addressed | None:
    with sessions.begin() as session:
        queries.recover(session, clock())
        queries.withdraw_useless(session, clock())
        found = queries.claim(session, me, clock(), terms.lease, 1)
    return found[0] if found else None


def carry(
    sessions: Sessions, office: Office, each: Addressed, worker: tuple[UUID, Clock]
) -> str | None:
    """Says what is wrong when nothing at all can be sent now."""
    me, clock = worker
    try:
        office.transport.send(envelope(each, office.terms, clock()))
    except TransportError as error:
        log.warning("letter not sent", letter=str(each.id), failure=error.failure)
        with sessions.begin() as session:
            records.failed(session, each, me, error, clock())
        return f"mail: {error}" if error.failure in (Failure.DOWN, Failure.BROKEN) else None
    with sessions.begin() as session:
        records.sent(session, each, me, clock())
    return None
