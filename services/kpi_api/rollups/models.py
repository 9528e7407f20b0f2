"""Sums of a province's published values, changed by difference in the statement that stores values."""

from decimal import Decimal

from sqlalchemy import Numeric, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from services.shared.db import Base


class Rollup(Base):
    """Over the units of a province (of that period's map) that report at the indicator's level."""

    __tablename__ = "rollup"
    __table_args__ = ({"schema": "kpi"},)

    province_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    indicator_id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    period: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    num: Mapped[Decimal] = mapped_column(Numeric)
    den: Mapped[Decimal] = mapped_column(Numeric)
    val: Mapped[Decimal] = mapped_column(Numeric)
    n_reported: Mapped[int]
    n_missing: Mapped[int]
    n_not_applicable: Mapped[int]
    # How many of the reported ones are simulated.
    n_simulated: Mapped[int]
