"""Claims messages by lease, and reads what their mails say."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from services.directory.people.models import Person
from services.notifier.channels.letters import Addressee
from services.notifier.messages.domain import DeliveryState, MessageKind
from services.notifier.messages.lines import line, line_rows, notice_lines
from services.notifier.messages.models import Delivery, Message
from services.notifier.obligations.domain import State
from services.notifier.obligations.models import Obligation
from services.notifier.wording.domain import Line

# ARRAY(…) evaluates the inner query once; with IN the planner may run it again and lease too many.
_CLAIM = text("""
    UPDATE notifier.delivery
       SET state = 1, lease_until = :until, leased_by = :me, attempts = attempts + 1,
           first_tried_at = coalesce(first_tried_at, :now)
     WHERE id = ANY(ARRAY(SELECT id FROM notifier.delivery
                           WHERE state = 0 AND channel = 0 AND not_before <= :now
                           ORDER BY not_before, id LIMIT :n FOR UPDATE SKIP LOCKED))
    RETURNING id, message_id, attempts, first_tried_at
""")


@dataclass(slots=True)
class Outgoing:
    """A leased mail: everything its sending needs, read before the transaction ended."""

    delivery_id: int
    message_id: UUID
    kind: MessageKind
    to: Addressee
    attempts: int
    first_tried_at: datetime
    lines: list[Line] = field(default_factory=list)
    obligation_ids: list[int] = field(default_factory=list)


def claim(
    session: Session, me: UUID, now: datetime, lease: timedelta, at_most: int
) -> list[Outgoing]:
    """Lease what is queued and due; a mail without a debt that still stands may have no lines."""
    claimed = session.execute(
        _CLAIM, {"me": me, "now": now, "until": now + lease, "n": at_most}
    ).all()
    found = _outgoing(session, claimed)
    rows = line_rows().where(Obligation.message_id.in_(found), Obligation.state == State.PLANNED)
    for row in session.execute(rows.order_by(Obligation.deadline_on, Obligation.id)):
        found[row.message_id].lines.append(line(row))
        found[row.message_id].obligation_ids.append(row.id)
    for message_id, about in notice_lines(session, list(found)):
        found[message_id].lines.append(about)
    return list(found.values())


def _outgoing(session: Session, claimed: Any) -> dict[UUID, Outgoing]:
    leases = {row.message_id: row for row in claimed}
    people = (
        select(
            Message.id, Message.kind, Person.id.label("person_id"), Person.full_name,
            Person.email, Person.language,
        )
        .join(Person, Person.id == Message.recipient_id)
        .where(Message.id.in_(leases))
    )  # fmt: skip
    found = {}
    for row in session.execute(people):
        lease = leases[row.id]
        found[row.id] = Outgoing(
            lease.id,
            row.id,
            row.kind,
            Addressee(row.person_id, row.full_name, row.email, row.language),
            lease.attempts,
            lease.first_tried_at,
        )
    return found


def recover(session: Session, now: datetime) -> int:
    """Give back what a worker leased and never finished: it may have been sent, it may not.

    An attempt without an error says just that, and keeps the mail's lines as they are.
    """
    expired = (
        update(Delivery)
        .where(Delivery.state == DeliveryState.LEASED, Delivery.lease_until < now)
        .values(
            state=DeliveryState.QUEUED,
            not_before=now,
            lease_until=None,
            leased_by=None,
            last_error=None,
        )
    )
    return len(session.execute(expired.returning(Delivery.id)).all())
