"""Messages that speak of people: no debts of any ledger, made and delivered at once.

Apart from service.py, which gathers what is owed.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from services.notifier.messages import queries
from services.notifier.messages.domain import Channel, DeliveryState, MessageKind
from services.notifier.messages.models import Delivery, Message, Notice
from services.shared.ids import uuid7

# The lock of the grouping: both number the parts of a recipient's day.
_IN_TURN = text("SELECT pg_advisory_xact_lock(hashtextextended('notifier.grouping', 0))")


def announce(session: Session, told: Mapping[int, Mapping[int, bool]], now: datetime) -> None:
    """`told`: by recipient, the people whom no mail reaches, and whether each is simulated."""
    if not told:
        return
    session.execute(_IN_TURN)
    parts = queries.parts(session, told, now.date())
    _, refused = queries.unreachable(session, told)
    for recipient_id, people in told.items():
        message_id = uuid7()
        session.execute(
            insert(Message).values(
                id=message_id,
                recipient_id=recipient_id,
                kind=MessageKind.UNREACHABLE,
                slot=now.date(),
                part=parts.get((recipient_id, MessageKind.UNREACHABLE), 0) + 1,
                counts={"unreachable": len(people)},
                simulated=any(people.values()),
                created_at=now,
            )
        )
        notices = [{"message_id": message_id, "person_id": each} for each in sorted(people)]
        session.execute(insert(Notice), notices)
        mail = DeliveryState.FAILED if recipient_id in refused else DeliveryState.QUEUED
        for channel, state in ((Channel.IN_APP, DeliveryState.SENT), (Channel.MAIL, mail)):
            session.execute(
                insert(Delivery).values(
                    message_id=message_id, channel=channel, state=state, not_before=now, attempts=0,
                    sent_at=now if state is DeliveryState.SENT else None,
                )
            )  # fmt: skip
