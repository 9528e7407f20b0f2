"""Plans as published: their text's outline, documents, recipients, money and targets."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, Index, Numeric, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.plan_api.plans.domain import ClauseKind, PlanStatus, TargetKind
from services.shared.db import Base, Named, int_id, row_version

UNIT = "directory.org_unit.id"
PLAN = "plan.plan.id"


class Plan(Base):
    """An official plan. Its code is ours and stable; symbol and date may be blank, as printed."""

    __tablename__ = "plan"
    __table_args__ = (Index("ix_plan_territory_id", "territory_id"), {"schema": "plan"})

    id: Mapped[int_id]
    code: Mapped[str] = mapped_column(String(60), unique=True)
    issuer_id: Mapped[int] = mapped_column(ForeignKey(UNIT))
    # The province of its time that the plan binds (of the issuer, when that is an agency).
    territory_id: Mapped[int] = mapped_column(ForeignKey(UNIT))
    # The plan that this one implements, as an agency's own plan does the province's.
    implements_id: Mapped[int | None] = mapped_column(ForeignKey(PLAN))
    symbol: Mapped[str | None] = mapped_column(String(60))
    issued_on: Mapped[date | None]
    issued_wording: Mapped[str | None] = mapped_column(String(200))
    # Known even when the printed date is not: the range in which it was issued; boards count from here.
    effective_from: Mapped[date]
    effective_to: Mapped[date | None]
    title: Mapped[str] = mapped_column(String(500))
    title_en: Mapped[str | None] = mapped_column(String(500))
    norm: Mapped[str] = mapped_column(String(700))
    # The day on which the names of agencies and groups in its text were looked up.
    resolve_on: Mapped[date | None]
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    period_wording: Mapped[str | None] = mapped_column(String(200))
    status: Mapped[PlanStatus] = mapped_column(Named(PlanStatus))
    signer_name: Mapped[str | None] = mapped_column(String(120))
    signer_post: Mapped[str | None] = mapped_column(String(200))
    # "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN" …
    signer_capacity: Mapped[str | None] = mapped_column(String(200))
    # Of the file it was loaded from; loading an equal file changes nothing.
    content_hash: Mapped[str | None] = mapped_column(String(64))
    loaded_at: Mapped[datetime | None]
    simulated: Mapped[bool] = mapped_column(default=False)
    row_version: Mapped[row_version]


class Clause(Base):
    """A node of the printed text; labels may skip numbers, so the place is kept apart."""

    __tablename__ = "clause"
    __table_args__ = (UniqueConstraint("plan_id", "ref"), {"schema": "plan"})

    id: Mapped[int_id]
    plan_id: Mapped[int] = mapped_column(ForeignKey(PLAN))
    # The path of labels, e.g. IV.5.e; unique in the plan.
    ref: Mapped[str] = mapped_column(String(60))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("plan.clause.id"))
    position: Mapped[int]
    depth: Mapped[int]
    # Null when nothing is printed before the paragraph.
    label: Mapped[str | None] = mapped_column(String(300))
    kind: Mapped[ClauseKind] = mapped_column(Named(ClauseKind))
    title: Mapped[str] = mapped_column(String(500))
    title_en: Mapped[str | None] = mapped_column(String(500))
    # Where it stands in the text that the plan file transcribes.
    source_line: Mapped[int | None]


class PlanDocument(Base):
    """A document that the plan names, with what it is to it (basis, parent, cited …)."""

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("plan_id", "position"), {"schema": "plan"})

    id: Mapped[int_id]
    plan_id: Mapped[int] = mapped_column(ForeignKey(PLAN))
    position: Mapped[int]
    relation: Mapped[str] = mapped_column(String(40))
    symbol: Mapped[str | None] = mapped_column(String(80))
    issued_on: Mapped[date | None]
    title: Mapped[str] = mapped_column(String(500))
    clause_ref: Mapped[str | None] = mapped_column(String(60))
    # E.g. the same symbol is printed with another date elsewhere.
    warning: Mapped[str | None] = mapped_column(String(500))


class Recipient(Base):
    __tablename__ = "recipient"
    __table_args__ = (UniqueConstraint("plan_id", "position"), {"schema": "plan"})

    id: Mapped[int_id]
    plan_id: Mapped[int] = mapped_column(ForeignKey(PLAN))
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(300))
    # "để thực hiện", "để báo cáo" …
    role: Mapped[str | None] = mapped_column(String(100))


class BudgetLine(Base):
    """Money in đồng; a line may have only a source and a rule."""

    __tablename__ = "budget_line"
    __table_args__ = (UniqueConstraint("plan_id", "position"), {"schema": "plan"})

    id: Mapped[int_id]
    plan_id: Mapped[int] = mapped_column(ForeignKey(PLAN))
    position: Mapped[int]
    year: Mapped[int | None]
    source: Mapped[str] = mapped_column(String(300))
    source_en: Mapped[str | None] = mapped_column(String(300))
    estimate: Mapped[int | None] = mapped_column(BigInteger)
    allocated: Mapped[int | None] = mapped_column(BigInteger)
    disbursed: Mapped[int | None] = mapped_column(BigInteger)
    wording: Mapped[str | None] = mapped_column(Text)
    clause_ref: Mapped[str | None] = mapped_column(String(60))
    warning: Mapped[str | None] = mapped_column(String(500))


class PlanTarget(Base):
    """A target as printed; the KPI service keeps and judges its own copy."""

    __tablename__ = "target"
    __table_args__ = (UniqueConstraint("plan_id", "ordinal"), {"schema": "plan"})

    id: Mapped[int_id]
    plan_id: Mapped[int] = mapped_column(ForeignKey(PLAN))
    ordinal: Mapped[int]
    clause_ref: Mapped[str] = mapped_column(String(60))
    indicator: Mapped[str] = mapped_column(String(60))
    year: Mapped[int | None]
    comparator: Mapped[str | None] = mapped_column(String(4))
    value: Mapped[Decimal | None] = mapped_column(Numeric(20, 6))
    unit: Mapped[str | None] = mapped_column(String(40))
    wording: Mapped[str] = mapped_column(String(500))
    wording_en: Mapped[str | None] = mapped_column(String(500))
    # "hằng năm": owed in each year up to this one.
    yearly: Mapped[bool] = mapped_column(default=False)
    kind: Mapped[TargetKind] = mapped_column(Named(TargetKind))
