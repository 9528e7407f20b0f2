"""Verdicts: whether a target was met when its date had passed, frozen with what they were judged by."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Numeric, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.kpi_api.assessments.domain import Result
from services.shared.db import Base, Named, int_id


class Verdict(Base):
    """Written once, when first judged after the target's date; a later formula does not change it."""

    __tablename__ = "verdict"
    __table_args__ = (UniqueConstraint("target_id", "unit_id"), {"schema": "kpi"})

    id: Mapped[int_id]
    target_id: Mapped[int] = mapped_column(ForeignKey("kpi.target.id"))
    # The unit whose figures were judged: the target's own, or a successor that inherited it.
    unit_id: Mapped[int] = mapped_column(ForeignKey("directory.org_unit.id"))
    due_on: Mapped[date]
    result: Mapped[Result] = mapped_column(Named(Result))
    target_value: Mapped[Decimal | None] = mapped_column(Numeric)
    period: Mapped[int | None]
    value: Mapped[Decimal | None] = mapped_column(Numeric)
    num: Mapped[Decimal | None] = mapped_column(Numeric)
    den: Mapped[Decimal | None] = mapped_column(Numeric)
    # The figure's distance to the target in its own unit (percentage points); negative: short of it.
    gap: Mapped[Decimal | None] = mapped_column(Numeric)
    receipt: Mapped[str | None] = mapped_column(String(40))
    simulated: Mapped[bool] = mapped_column(default=False)
    formula_version: Mapped[str] = mapped_column(String(20))
    frozen_at: Mapped[datetime]
