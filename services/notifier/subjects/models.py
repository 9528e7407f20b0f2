"""What may fall due, as the plan API last told it, and how far its feed has been read."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.notifier.subjects.domain import SubjectKind, Workflow
from services.shared.db import Base, Coded, big_id


class Subject(Base):
    """One thing with a deadline, owned elsewhere: so no foreign keys, only the owner's numbers."""

    __tablename__ = "subject"
    __table_args__ = (
        UniqueConstraint("kind", "source_id"),
        Index("ix_subject_unplanned", "id", postgresql_where="plan_mark IS NULL"),
        Index("ix_subject_due_on", "due_on", postgresql_where="is_open"),
        {"schema": "notifier"},
    )

    id: Mapped[big_id]
    kind: Mapped[SubjectKind] = mapped_column(Coded(list(SubjectKind)))
    source_id: Mapped[int] = mapped_column(BigInteger)
    task_id: Mapped[int] = mapped_column(BigInteger)
    task_code: Mapped[str] = mapped_column(String(120))
    task_title: Mapped[str] = mapped_column(String(1000))
    plan_id: Mapped[int]
    plan_name: Mapped[str] = mapped_column(String(1000))
    # The unit that answers today; null while nobody is assigned.
    unit_id: Mapped[int | None]
    unit_name: Mapped[str | None] = mapped_column(String(300))
    province_id: Mapped[int | None]
    # True for agencies that only lend a hand: told once, a week ahead.
    coordinating: Mapped[bool]
    # True for bodies that can only be asked: requests, never an overdue notice.
    requested: Mapped[bool]
    workflow: Mapped[Workflow] = mapped_column(Coded(list(Workflow)))
    is_open: Mapped[bool]
    due_on: Mapped[date | None]
    deadline_version: Mapped[int]
    occurrence_label: Mapped[str | None] = mapped_column(String(200))
    simulated: Mapped[bool]
    # The last decision on a report: its event's number, confirmed or returned, by whom and why.
    decision_id: Mapped[int | None] = mapped_column(BigInteger)
    decision_kind: Mapped[str | None] = mapped_column(String(20))
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None] = mapped_column(String(200))
    decided_by_id: Mapped[int | None]
    decision_reason: Mapped[str | None] = mapped_column(String(4000))
    reporter_id: Mapped[int | None]
    # The day and roster that its obligations were planned for; null asks for planning.
    plan_mark: Mapped[str | None] = mapped_column(String(60))


class Feed(Base):
    """How far a feed of another service has been read, and since when it is read at all."""

    __tablename__ = "feed"
    __table_args__ = ({"schema": "notifier"},)

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    cursor: Mapped[str | None] = mapped_column(String(200))
    begun_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
