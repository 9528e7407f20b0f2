"""What became of a mail, written only by the worker that still holds its lease.

Its own file beside service: that one decides and sends, this one only writes.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.notifier.channels.domain import Failure, TransportError
from services.notifier.messages.domain import DeliveryState
from services.notifier.messages.models import Delivery, RefusedAddress
from services.notifier.obligations.domain import State
from services.notifier.obligations.models import Obligation
from services.notifier.sending.domain import retry_at
from services.notifier.sending.queries import Outgoing

_FINAL = frozenset({Failure.PERMANENT, Failure.ADDRESS})


def sent(session: Session, each: Outgoing, me: UUID, now: datetime) -> bool:
    """The debts that the mail named are paid, whatever happened to them while it travelled."""
    if not _finish(session, each, me, state=DeliveryState.SENT, sent_at=now, last_error=None):
        return False
    _end(session, each.obligation_ids, State.DELIVERED, now)
    return True


def failed(
    session: Session, each: Outgoing, me: UUID, error: TransportError, now: datetime
) -> None:
    """Try again later, or give up: at once when refused for good, else after 72 hours."""
    again = None
    if error.failure not in _FINAL:
        again = retry_at(each.attempts, each.first_tried_at, now)
    text = str(error)[:500]
    if again is not None:
        _finish(session, each, me, state=DeliveryState.QUEUED, not_before=again, last_error=text)
        return
    if _finish(session, each, me, state=DeliveryState.FAILED, last_error=text):
        _end(session, each.obligation_ids, State.FAILED, now)
    if error.failure is Failure.ADDRESS:
        mark = insert(RefusedAddress).values(
            email=each.to.address, since=now, error=text, delivery_id=each.delivery_id
        )
        session.execute(mark.on_conflict_do_nothing())


def give_back(session: Session, rest: Sequence[Outgoing], me: UUID, now: datetime) -> None:
    """As if never leased: the server was away, that is no attempt of theirs."""
    for each in rest:
        first = each.attempts == 1
        _finish(
            session,
            each,
            me,
            state=DeliveryState.QUEUED,
            not_before=now + timedelta(minutes=1),
            attempts=each.attempts - 1,
            **({"first_tried_at": None} if first else {}),
        )


def withdraw(session: Session, empty: Sequence[Outgoing]) -> None:
    """Everything a mail would have said has been settled meanwhile."""
    ids = [each.delivery_id for each in empty]
    if ids:
        session.execute(
            update(Delivery)
            .where(Delivery.id.in_(ids))
            .values(state=DeliveryState.WITHDRAWN, lease_until=None, leased_by=None)
        )


def _finish(session: Session, each: Outgoing, me: UUID, **values: Any) -> bool:
    """False when the lease has run out and somebody else holds the mail."""
    statement = (
        update(Delivery)
        .where(
            Delivery.id == each.delivery_id,
            Delivery.leased_by == me,
            Delivery.state == DeliveryState.LEASED,
        )
        .values(lease_until=None, leased_by=None, **values)
        .returning(Delivery.id)
    )
    return session.scalar(statement) is not None


def _end(session: Session, obligation_ids: Sequence[int], state: State, now: datetime) -> None:
    session.execute(
        update(Obligation)
        .where(Obligation.id.in_(obligation_ids))
        .values(state=state, reason=None, ended_at=now)
    )
