"""What a message says that speaks of a person instead of a deadline."""

from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from services.shared.db import Base, big_id


class Notice(Base):
    """A line of a message: this person's address refused a mail for good. The name is looked up."""

    __tablename__ = "notice"
    __table_args__ = (Index("ix_notice_message_id", "message_id"), {"schema": "notifier"})

    id: Mapped[big_id]
    message_id: Mapped[UUID] = mapped_column(ForeignKey("notifier.message.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("directory.person.id"))
