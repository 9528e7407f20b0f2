"""Messages: what one person is told at one time; and each on its ways out."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, SmallInteger, String, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.notifier.messages.domain import Channel, DeliveryState, MessageKind
from services.shared.db import Base, Coded, big_id


class Message(Base):
    """Its lines are the obligations that point to it. One for each recipient, kind, day and part."""

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("recipient_id", "kind", "slot", "part"),
        Index("ix_message_inbox", "recipient_id", "created_at", "id"),
        Index("ix_message_unread", "recipient_id", postgresql_where="read_at IS NULL"),
        {"schema": "notifier"},
    )

    # Named before it is stored: the Message-ID of its mail derives from it.
    id: Mapped[UUID] = mapped_column(primary_key=True)
    recipient_id: Mapped[int] = mapped_column(ForeignKey("directory.person.id"))
    kind: Mapped[MessageKind] = mapped_column(Coded(list(MessageKind)))
    slot: Mapped[date]
    # 1, or more when something new fell due after the day's message had left.
    part: Mapped[int] = mapped_column(SmallInteger)
    # How many lines of each state it was made with, for its subject line.
    counts: Mapped[dict[str, int]] = mapped_column(JSONB)
    simulated: Mapped[bool]
    created_at: Mapped[datetime]
    read_at: Mapped[datetime | None]


class Delivery(Base):
    __tablename__ = "delivery"
    __table_args__ = (
        UniqueConstraint("message_id", "channel"),
        # What may be claimed, and leases that may have run out; 0 is queued, 1 leased.
        Index("ix_delivery_queued", "not_before", "id", postgresql_where="state = 0"),
        Index("ix_delivery_leased", "lease_until", postgresql_where="state = 1"),
        {"schema": "notifier"},
    )

    id: Mapped[big_id]
    message_id: Mapped[UUID] = mapped_column(ForeignKey("notifier.message.id"))
    channel: Mapped[Channel] = mapped_column(Coded(list(Channel)))
    state: Mapped[DeliveryState] = mapped_column(Coded(list(DeliveryState)))
    not_before: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(SmallInteger, default=0)
    first_tried_at: Mapped[datetime | None]
    lease_until: Mapped[datetime | None]
    leased_by: Mapped[UUID | None]
    sent_at: Mapped[datetime | None]
    last_error: Mapped[str | None] = mapped_column(String(500))


class Notice(Base):
    """A line about a person instead of a deadline: their address refused a mail for good. The name is
    looked up when it is read.
    """

    __tablename__ = "notice"
    __table_args__ = (Index("ix_notice_message_id", "message_id"), {"schema": "notifier"})

    id: Mapped[big_id]
    message_id: Mapped[UUID] = mapped_column(ForeignKey("notifier.message.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("directory.person.id"))


class RefusedAddress(Base):
    """A mail address the relay refused for good; a person's new address is not in here."""

    __tablename__ = "refused_address"
    __table_args__ = ({"schema": "notifier"},)

    email: Mapped[str] = mapped_column(String(254), primary_key=True)
    since: Mapped[datetime]
    error: Mapped[str] = mapped_column(String(500))
    # The message that was refused; null for a letter.
    delivery_id: Mapped[int | None] = mapped_column(BigInteger)
    # When those who answer for the person were told of it.
    told_at: Mapped[datetime | None]
