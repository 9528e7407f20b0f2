"""Sends letters with one-time links: at once, each exactly once, and forgets the link after.

A crash between the sending and its record is the one way to a second mail, under the same Message-ID.
"""

from collections.abc import Callable
from uuid import UUID

from services.notifier.channels.domain import Transport
from services.notifier.letters.following import follow_letters
from services.notifier.letters.post import Office, carry, next_letter
from services.notifier.plan_client import PlanApi
from services.notifier.sending.domain import Terms
from services.shared.clock import Clock
from services.shared.db import Sessions


def carry_letters(
    sessions: Sessions,
    parts: tuple[PlanApi, Transport, Terms],
    worker: tuple[UUID, Clock],
    checkpoint: Callable[[str], None],
) -> str | None:
    """Read the feed, send what is queued, one by one. Returns what stood in the way."""
    office = Office(*parts)
    me, clock = worker
    trouble = follow_letters(sessions, office.plan_api, clock())
    checkpoint("letters read")
    try:
        while (each := next_letter(sessions, office.terms, me, clock)) is not None:
            checkpoint("letter claimed")
            stopped = carry(sessions, office, each, worker)
            checkpoint("letter recorded")
            if stopped is not None:
                return stopped
    finally:
        office.transport.close()
    return trouble
