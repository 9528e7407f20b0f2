"""Progress reports on assignments, with quantities delivered and evidence."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    Numeric,
    SmallInteger,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from services.plan_api.assignments.models import ASSIGNMENT
from services.plan_api.reports.domain import EvidenceKind, ReportState
from services.shared.db import Base, Named, big_id

REPORT = "plan.progress_report.id"


class ProgressReport(Base):
    __tablename__ = "progress_report"
    __table_args__ = (
        UniqueConstraint("assignment_id", "number"),
        CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
        Index("ix_progress_report_author_id", "author_id"),
        {"schema": "plan"},
    )

    id: Mapped[big_id]
    assignment_id: Mapped[int] = mapped_column(ForeignKey(ASSIGNMENT))
    number: Mapped[int]
    state: Mapped[ReportState] = mapped_column(Named(ReportState))
    percent: Mapped[int] = mapped_column(SmallInteger)
    text: Mapped[str] = mapped_column(Text)
    obstacles: Mapped[str | None] = mapped_column(Text)
    recommendations: Mapped[str | None] = mapped_column(Text)
    # Null for reports of the demo's generator when there is no such person.
    author_id: Mapped[int | None] = mapped_column(ForeignKey("directory.person.id"))
    author_name: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime]
    submitted_on: Mapped[date | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None] = mapped_column(String(200))
    # The head's note on confirming, or reason for returning.
    decision_note: Mapped[str | None] = mapped_column(String(2000))
    simulated: Mapped[bool] = mapped_column(default=False)


class ReportQuantity(Base):
    """Of a deliverable, delivered in all up to this report."""

    __tablename__ = "report_quantity"
    __table_args__ = ({"schema": "plan"},)

    report_id: Mapped[int] = mapped_column(ForeignKey(REPORT), primary_key=True)
    deliverable_id: Mapped[int] = mapped_column(ForeignKey("plan.deliverable.id"), primary_key=True)
    quantity: Mapped[Decimal] = mapped_column(Numeric(14, 3))


class Evidence(Base):
    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("report_id", "position"), {"schema": "plan"})

    id: Mapped[big_id]
    report_id: Mapped[int] = mapped_column(ForeignKey(REPORT))
    position: Mapped[int]
    kind: Mapped[EvidenceKind] = mapped_column(Named(EvidenceKind))
    title: Mapped[str] = mapped_column(String(300))
    text: Mapped[str | None] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(String(2000))
