"""One letter for each one-time link or notice. No alert: it stands in no ledger and in no inbox."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from services.directory.people.domain import LinkKind
from services.notifier.messages.domain import DeliveryState
from services.shared.db import Base, Coded, Named


class LinkLetter(Base):
    """To whom is read from the directory when it leaves. The link goes as soon as it has left."""

    __tablename__ = "link_letter"
    __table_args__ = (
        # 0 is queued, 1 leased.
        Index("ix_link_letter_queued", "not_before", postgresql_where="state = 0"),
        Index("ix_link_letter_leased", "lease_until", postgresql_where="state = 1"),
        Index("ix_link_letter_person_id", "person_id"),
        {"schema": "notifier"},
    )

    # Named before it is stored: the Message-ID of its mail derives from it.
    id: Mapped[UUID] = mapped_column(primary_key=True)
    # The plan service's number of the link: a link is never sent twice.
    source_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("directory.person.id"))
    kind: Mapped[LinkKind] = mapped_column(Named(LinkKind))
    url: Mapped[str | None] = mapped_column(String(500))
    expires_at: Mapped[datetime]
    created_at: Mapped[datetime]
    state: Mapped[DeliveryState] = mapped_column(Coded(list(DeliveryState)))
    not_before: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(SmallInteger, default=0)
    first_tried_at: Mapped[datetime | None]
    lease_until: Mapped[datetime | None]
    leased_by: Mapped[UUID | None]
    sent_at: Mapped[datetime | None]
    last_error: Mapped[str | None] = mapped_column(String(500))
