"""Messages that still wait, and people whom a mail would not reach."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from services.directory.people.models import Person
from services.notifier.messages.domain import Channel, DeliveryState, MessageKind
from services.notifier.messages.models import Delivery, Message, RefusedAddress
from services.notifier.preferences.models import Preference


def waiting(session: Session, people: Collection[int]) -> dict[tuple[int, MessageKind], UUID]:
    """Messages whose mail nobody has tried to send: what falls due meanwhile may still join them.

    Locked, so that no worker leases them before the joining is committed.
    """
    found = (
        select(Message.recipient_id, Message.kind, Message.id)
        .join(Delivery, and_(Delivery.message_id == Message.id, Delivery.channel == Channel.MAIL))
        .where(
            Message.recipient_id.in_(people),
            Delivery.state == DeliveryState.QUEUED,
            Delivery.attempts == 0,
        )
        .order_by(Message.id)
        .with_for_update(of=Delivery, skip_locked=True)
    )
    return {(person_id, kind): name for person_id, kind, name in session.execute(found)}


def parts(
    session: Session, people: Collection[int], slot: date
) -> dict[tuple[int, MessageKind], int]:
    """How many messages of each kind a person has had on a day."""
    found = (
        select(Message.recipient_id, Message.kind, func.max(Message.part))
        .where(Message.recipient_id.in_(people), Message.slot == slot)
        .group_by(Message.recipient_id, Message.kind)
    )
    return {(person_id, kind): part for person_id, kind, part in session.execute(found)}


def unreachable(session: Session, people: Collection[int]) -> tuple[set[int], set[int]]:
    """Who has silenced digests, and whose address has refused mail for good."""
    silent = select(Preference.person_id).where(
        Preference.person_id.in_(people), Preference.digests_silenced_at.is_not(None)
    )
    refused = (
        select(Person.id)
        .join(RefusedAddress, RefusedAddress.email == Person.email)
        .where(Person.id.in_(people))
    )
    return set(session.scalars(silent)), set(session.scalars(refused))
