"""The ledger: one row for each thing owed to one person, whatever became of it."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    SmallInteger,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.notifier.obligations.domain import Form, Reason, Rule, State, Told
from services.shared.db import Base, Coded, big_id, created_at


class Obligation(Base):
    """Owed once by (rule, subject, version, rung, recipient): the key that makes rounds repeatable."""

    __tablename__ = "obligation"
    __table_args__ = (
        UniqueConstraint(
            "subject_id", "rule", "version", "rung", "recipient_id",
            name="uq_obligation_owed_once", postgresql_nulls_not_distinct=True,
        ),
        CheckConstraint("(state = 2) = (reason IS NOT NULL)", name="suppressed_with_reason"),
        # The probe of a quiet round; 0 is State.PLANNED.
        Index("ix_obligation_due_at", "due_at", postgresql_where="state = 0 AND message_id IS NULL"),
        Index("ix_obligation_message_id", "message_id"),
        Index("ix_obligation_owed_on", "owed_on", "province_id"),
        {"schema": "notifier"},
    )  # fmt: skip

    id: Mapped[big_id]
    rule: Mapped[Rule] = mapped_column(Coded(list(Rule)))
    subject_id: Mapped[int] = mapped_column(BigInteger, ForeignKey("notifier.subject.id"))
    # The deadline's version; for a decision, the number of its event.
    version: Mapped[int] = mapped_column(BigInteger)
    # Days from the due date: −7 is a week ahead, 1 the day after; 0 for a decision.
    rung: Mapped[int] = mapped_column(SmallInteger)
    # Null when nobody could be told: then the row is suppressed, for the record.
    recipient_id: Mapped[int | None] = mapped_column(ForeignKey("directory.person.id"))
    told: Mapped[Told] = mapped_column(Coded(list(Told)))
    form: Mapped[Form] = mapped_column(Coded(list(Form)))
    # The deadline it speaks of, and the day and instant on which it is owed.
    deadline_on: Mapped[date | None]
    owed_on: Mapped[date]
    due_at: Mapped[datetime]
    province_id: Mapped[int | None]
    detail: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    state: Mapped[State] = mapped_column(Coded(list(State)), default=State.PLANNED)
    reason: Mapped[Reason | None] = mapped_column(Coded(list(Reason)))
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("notifier.message.id"))
    created_at: Mapped[created_at]
    ended_at: Mapped[datetime | None]
