"""Indicators and their targets."""

from decimal import Decimal

from sqlalchemy import ForeignKey, Identity, Numeric, SmallInteger, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.kpi_api.indicators.domain import (
    Comparator,
    Direction,
    IndicatorKind,
    Level,
    OverTime,
    OverUnits,
)
from services.shared.db import Base, Named, int_id


class Indicator(Base):
    """Something measured by a published definition."""

    __tablename__ = "indicator"
    __table_args__ = ({"schema": "kpi"},)

    id: Mapped[int] = mapped_column(SmallInteger, Identity(), primary_key=True)
    code: Mapped[str] = mapped_column(String(60), unique=True)
    name_vi: Mapped[str] = mapped_column(String(300))
    name_en: Mapped[str] = mapped_column(String(300))
    definition_vi: Mapped[str] = mapped_column(Text)
    definition_en: Mapped[str] = mapped_column(Text)
    # What the figure is counted in: "%" for ratios, words for counts.
    unit_vi: Mapped[str] = mapped_column(String(60))
    unit_en: Mapped[str] = mapped_column(String(60))
    kind: Mapped[IndicatorKind] = mapped_column(Named(IndicatorKind))
    direction: Mapped[Direction] = mapped_column(Named(Direction))
    over_units: Mapped[OverUnits] = mapped_column(Named(OverUnits))
    over_time: Mapped[OverTime] = mapped_column(Named(OverTime))
    # The highest figure there can be (100 for a share of a whole); null where there is none.
    cap: Mapped[Decimal | None] = mapped_column(Numeric)
    # The kind of period it is reported for (month, quarter, half, year), and the scheme of its windows.
    frequency: Mapped[str] = mapped_column(String(10))
    scheme: Mapped[str] = mapped_column(String(10))
    level: Mapped[Level] = mapped_column(Named(Level))
    source_document: Mapped[str] = mapped_column(String(200))
    source_clause: Mapped[str] = mapped_column(String(60))
    # The role that makes a value official: head of the agency, or the province's coordinator.
    approved_by: Mapped[str] = mapped_column(String(20))


class Target(Base):
    """What an indicator should be for a unit at the end of a year, by one plan."""

    __tablename__ = "target"
    __table_args__ = (
        UniqueConstraint("plan_code", "indicator_id", "scope_unit_id", "year", "clause_ref"),
        {"schema": "kpi"},
    )

    id: Mapped[int_id]
    indicator_id: Mapped[int] = mapped_column(ForeignKey("kpi.indicator.id"), index=True)
    plan_code: Mapped[str] = mapped_column(String(80))
    plan_symbol: Mapped[str | None] = mapped_column(String(80))
    clause_ref: Mapped[str] = mapped_column(String(60))
    ordinal: Mapped[int]
    scope_unit_id: Mapped[int] = mapped_column(ForeignKey("directory.org_unit.id"), index=True)
    year: Mapped[int]
    comparator: Mapped[Comparator] = mapped_column(Named(Comparator))
    # Null for qualitative and referring targets.
    value: Mapped[Decimal | None] = mapped_column(Numeric)
    unit: Mapped[str | None] = mapped_column(String(60))
    # The value is owed again every year, from the target's year on.
    yearly: Mapped[bool] = mapped_column(default=False)
    wording: Mapped[str] = mapped_column(String(400))
    wording_en: Mapped[str | None] = mapped_column(String(400))
    kind: Mapped[str] = mapped_column(String(40))
