"""One-time links and second factors. Apart from models.py to keep both short; the plan service's own,
like every table that signs somebody in.
"""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql.expression import literal_column

from services.directory.people.domain import LinkKind
from services.directory.people.models import PERSON
from services.shared.db import Base, Named, big_id, int_id

# The transaction that wrote the row, as a number, for the change cursor.
_XID_NOW = literal_column("pg_current_xact_id()::text::bigint", BigInteger)


class OneTimeLink(Base):
    """A link by which a person sets a password, once. Its token is not stored: it is derived."""

    __tablename__ = "one_time_link"
    __table_args__ = (
        Index("ix_one_time_link_changed_xid", "changed_xid", "id"),
        Index("ix_one_time_link_person_id", "person_id"),
        {"schema": "directory"},
    )

    id: Mapped[big_id]
    person_id: Mapped[int] = mapped_column(ForeignKey(PERSON))
    kind: Mapped[LinkKind] = mapped_column(Named(LinkKind))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    # Who sent it; nobody when the person asked for it (a forgotten password) or the operator did.
    created_by: Mapped[int | None] = mapped_column(ForeignKey(PERSON))
    changed_xid: Mapped[int] = mapped_column(BigInteger, server_default=_XID_NOW)


class SecondFactor(Base):
    """A person's TOTP secret, encrypted; it counts from its first code on."""

    __tablename__ = "second_factor"
    __table_args__ = ({"schema": "directory"},)

    person_id: Mapped[int] = mapped_column(ForeignKey(PERSON), primary_key=True)
    secret_encrypted: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    # The half minute of the last code that was taken: it and those before it never work again.
    last_step: Mapped[int | None] = mapped_column(BigInteger)


class RecoveryCode(Base):
    """A code that signs in once instead of one by TOTP; kept as an HMAC."""

    __tablename__ = "recovery_code"
    __table_args__ = (UniqueConstraint("person_id", "code_hash"), {"schema": "directory"})

    id: Mapped[int_id]
    person_id: Mapped[int] = mapped_column(ForeignKey(PERSON))
    code_hash: Mapped[str] = mapped_column(String(64))
    used_at: Mapped[datetime | None]
