"""The latest value per indicator, unit and period; every earlier one; and what no longer may change.

`observation` is kept narrow, keyed by period first and partitioned by year, because it is the one table
that grows to millions of rows (design: performance-notes 1 and 2).
"""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, Index, Integer, Numeric, SmallInteger, String, func
from sqlalchemy.orm import Mapped, mapped_column

from services.kpi_api.observations.domain import ValueState, Workflow
from services.shared.db import Base, Coded, big_id

STATES = Coded([ValueState.REPORTED, ValueState.MISSING, ValueState.NOT_APPLICABLE])
WORKFLOWS = Coded([Workflow.DRAFT, Workflow.SUBMITTED, Workflow.APPROVED, Workflow.RETURNED])


class Observation(Base):
    """The value in work, and beside it (`pub_…`) the last approved one, which is what others see."""

    __tablename__ = "observation"
    __table_args__ = ({"schema": "kpi", "postgresql_partition_by": "RANGE (period)"},)

    # year * 100 + slot, see services.directory.calendar.periods.
    period: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    unit_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    indicator_id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    # The province whose figure it is a part of; null for a unit of another level than the indicator's.
    province_id: Mapped[int | None]
    state: Mapped[ValueState] = mapped_column(STATES)
    workflow: Mapped[Workflow] = mapped_column(WORKFLOWS)
    num: Mapped[Decimal | None] = mapped_column(Numeric)
    den: Mapped[Decimal | None] = mapped_column(Numeric)
    val: Mapped[Decimal | None] = mapped_column(Numeric)
    source_id: Mapped[int] = mapped_column(SmallInteger)
    receipt_id: Mapped[int | None] = mapped_column(BigInteger)
    author_id: Mapped[int | None]
    as_of: Mapped[datetime | None]
    note: Mapped[str | None] = mapped_column(String(1000))
    pub_state: Mapped[ValueState | None] = mapped_column(STATES)
    pub_num: Mapped[Decimal | None] = mapped_column(Numeric)
    pub_den: Mapped[Decimal | None] = mapped_column(Numeric)
    pub_val: Mapped[Decimal | None] = mapped_column(Numeric)
    pub_source_id: Mapped[int | None] = mapped_column(SmallInteger)
    pub_receipt_id: Mapped[int | None] = mapped_column(BigInteger)
    pub_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(Integer, server_default="1")
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Revision(Base):
    """One change of a value. Only ever added; a trigger refuses everything else."""

    __tablename__ = "revision"
    __table_args__ = (
        Index("ix_revision_unit_id_indicator_id_period", "unit_id", "indicator_id", "period"),
        # What people did by hand: a small part, looked up when somebody asks what is held of them.
        Index("ix_revision_author_id", "author_id", postgresql_where="author_id IS NOT NULL"),
        {"schema": "kpi"},
    )

    id: Mapped[big_id]
    period: Mapped[int]
    unit_id: Mapped[int]
    indicator_id: Mapped[int] = mapped_column(SmallInteger)
    version: Mapped[int]
    action: Mapped[str] = mapped_column(String(20))
    state: Mapped[ValueState] = mapped_column(STATES)
    workflow: Mapped[Workflow] = mapped_column(WORKFLOWS)
    num: Mapped[Decimal | None] = mapped_column(Numeric)
    den: Mapped[Decimal | None] = mapped_column(Numeric)
    val: Mapped[Decimal | None] = mapped_column(Numeric)
    source_id: Mapped[int] = mapped_column(SmallInteger)
    receipt_id: Mapped[int | None] = mapped_column(BigInteger)
    author_id: Mapped[int | None]
    # Of a machine or the demo only: people are named from the directory.
    author_name: Mapped[str | None] = mapped_column(String(200))
    note: Mapped[str | None] = mapped_column(String(1000))
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class PeriodLock(Base):
    """A period whose values may no longer change."""

    __tablename__ = "period_lock"
    __table_args__ = ({"schema": "kpi"},)

    period: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    locked_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(String(200))
