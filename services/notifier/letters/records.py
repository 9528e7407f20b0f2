"""What became of a letter, written only by the worker that still holds its lease.

Apart from service.py: that one decides and sends, this one only writes.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.notifier.channels.domain import Failure, TransportError
from services.notifier.letters.models import LinkLetter
from services.notifier.letters.queries import Addressed
from services.notifier.messages.domain import DeliveryState
from services.notifier.messages.models import RefusedAddress
from services.notifier.sending.domain import retry_at

_FINAL = frozenset({Failure.PERMANENT, Failure.ADDRESS})


def sent(session: Session, each: Addressed, me: UUID, now: datetime) -> None:
    """The link is forgotten with it."""
    _finish(session, each, me, state=DeliveryState.SENT, sent_at=now, url=None, last_error=None)


def failed(
    session: Session, each: Addressed, me: UUID, error: TransportError, now: datetime
) -> None:
    """Tried again while the link works; a failure that was not the letter's own is no attempt."""
    text = str(error)[:500]
    if error.failure is Failure.DOWN:
        _later(session, each, me, now + timedelta(minutes=1), attempts=each.attempts - 1)
        return
    again = retry_at(each.attempts, each.first_tried_at, now)
    if error.failure not in _FINAL and again is not None and again < each.expires_at:
        _later(session, each, me, again, last_error=text)
        return
    _finish(session, each, me, state=DeliveryState.FAILED, url=None, last_error=text)
    if error.failure is Failure.ADDRESS:
        mark = insert(RefusedAddress).values(email=each.address, since=now, error=text)
        session.execute(mark.on_conflict_do_nothing())


def _later(session: Session, each: Addressed, me: UUID, at: datetime, **values: Any) -> None:
    _finish(session, each, me, state=DeliveryState.QUEUED, not_before=at, **values)


def _finish(session: Session, each: Addressed, me: UUID, **values: Any) -> None:
    session.execute(
        update(LinkLetter)
        .where(
            LinkLetter.id == each.id,
            LinkLetter.leased_by == me,
            LinkLetter.state == DeliveryState.LEASED,
        )
        .values(lease_until=None, leased_by=None, **values)
    )
