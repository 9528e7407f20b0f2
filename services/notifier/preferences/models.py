"""A person's hour and silence, and the key that signs links in mails."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from services.shared.db import Base


class Preference(Base):
    """Absent for people who chose nothing."""

    __tablename__ = "preference"
    __table_args__ = ({"schema": "notifier"},)

    person_id: Mapped[int] = mapped_column(ForeignKey("directory.person.id"), primary_key=True)
    digest_hour: Mapped[int | None] = mapped_column(SmallInteger)
    digests_silenced_at: Mapped[datetime | None]


class LinkKey(Base):
    """One random key, made at first use; with it a mail's unsubscribe link needs no sign-in."""

    __tablename__ = "link_key"
    __table_args__ = ({"schema": "notifier"},)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    key: Mapped[bytes] = mapped_column(LargeBinary)
