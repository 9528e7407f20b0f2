"""Tasks, what they deliver, when they fall due, and the periods of recurring ones."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, String, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.directory.calendar.domain import RollPolicy
from services.plan_api.plans.models import PLAN
from services.plan_api.tasks.domain import TaskKind, Timing
from services.shared.db import Base, Named, created_at, int_id, row_version

TASK = "plan.task.id"


class Task(Base):
    """A piece of work from a clause; its deadline in force is kept here and on its assignments."""

    __tablename__ = "task"
    __table_args__ = (
        UniqueConstraint("plan_id", "code"),
        Index("ix_task_clause_id", "clause_id"),
        CheckConstraint("weight > 0", name="weight_is_positive"),
        {"schema": "plan"},
    )

    id: Mapped[int_id]
    plan_id: Mapped[int] = mapped_column(ForeignKey(PLAN))
    clause_id: Mapped[int] = mapped_column(ForeignKey("plan.clause.id"))
    # Unique in its plan and stable, mostly the clause's reference (IV.5.e).
    code: Mapped[str] = mapped_column(String(60))
    position: Mapped[int]
    title: Mapped[str] = mapped_column(String(500))
    title_en: Mapped[str | None] = mapped_column(String(500))
    norm: Mapped[str] = mapped_column(String(700))
    kind: Mapped[TaskKind] = mapped_column(Named(TaskKind))
    timing: Mapped[Timing] = mapped_column(Named(Timing))
    timing_wording: Mapped[str | None] = mapped_column(String(300))
    start_on: Mapped[date | None]
    due_on: Mapped[date | None]
    # Where a due day goes that is no working day.
    roll_policy: Mapped[RollPolicy] = mapped_column(
        Named(RollPolicy), default=RollPolicy.NONE, server_default=RollPolicy.NONE
    )
    # RFC 5545, of recurring tasks.
    recurrence: Mapped[str | None] = mapped_column(String(200))
    weight: Mapped[Decimal] = mapped_column(Numeric(8, 3), default=Decimal(1))
    channels: Mapped[list[str]] = mapped_column(ARRAY(String(60)), default=list)
    audiences: Mapped[list[str]] = mapped_column(ARRAY(String(60)), default=list)
    # Codes of the KPI service's indicators that the task is meant to move.
    indicators: Mapped[list[str]] = mapped_column(ARRAY(String(60)), default=list)
    note: Mapped[str | None] = mapped_column(String(1000))
    row_version: Mapped[row_version]


class Deliverable(Base):
    """What is promised: `quantity` per `per` (month, occurrence …), `promised` in all."""

    __tablename__ = "deliverable"
    __table_args__ = (UniqueConstraint("task_id", "position"), {"schema": "plan"})

    id: Mapped[int_id]
    task_id: Mapped[int] = mapped_column(ForeignKey(TASK))
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(300))
    name_en: Mapped[str | None] = mapped_column(String(300))
    unit: Mapped[str | None] = mapped_column(String(60))
    quantity: Mapped[Decimal | None] = mapped_column(Numeric(14, 3))
    per: Mapped[str | None] = mapped_column(String(40))
    promised: Mapped[Decimal | None] = mapped_column(Numeric(14, 3))
    year: Mapped[int | None]
    wording: Mapped[str | None] = mapped_column(String(300))
    # Printed properties that are no quantity of things: "thời lượng": "3–5 phút".
    attributes: Mapped[dict[str, Any]] = mapped_column(JSONB, default=dict)


class DeadlineVersion(Base):
    """A due date with its reason; the newest with `from_on` reached is in force."""

    __tablename__ = "deadline_version"
    __table_args__ = (UniqueConstraint("task_id", "number"), {"schema": "plan"})

    id: Mapped[int_id]
    task_id: Mapped[int] = mapped_column(ForeignKey(TASK))
    number: Mapped[int]
    due_on: Mapped[date | None]
    # The day as decided, where the due day may have rolled from it to a working day.
    set_on: Mapped[date | None]
    from_on: Mapped[date]
    reason: Mapped[str] = mapped_column(String(500))
    document: Mapped[str | None] = mapped_column(String(300))
    decided_by: Mapped[str | None] = mapped_column(String(200))
    # Takes the place of the version before it from that one's own day on.
    retroactive: Mapped[bool] = mapped_column(default=False)
    simulated: Mapped[bool] = mapped_column(default=False)
    recorded_at: Mapped[created_at]


class Occurrence(Base):
    """One period of a recurring task, or a continuous task's yearly review."""

    __tablename__ = "occurrence"
    __table_args__ = (
        UniqueConstraint("task_id", "label"),
        CheckConstraint("start_on <= due_on", name="starts_before_due"),
        {"schema": "plan"},
    )

    id: Mapped[int_id]
    task_id: Mapped[int] = mapped_column(ForeignKey(TASK))
    # 2018-11, 2026-Q3, 2026
    label: Mapped[str] = mapped_column(String(20))
    start_on: Mapped[date]
    # Null when the text sets a rhythm but no day.
    due_on: Mapped[date | None]
    # The day by the rule, where the due day may have rolled from it to a working day.
    set_on: Mapped[date | None]
    # False when it fell due before the plan was issued: shown, never counted.
    counted: Mapped[bool] = mapped_column(default=True)
    simulated: Mapped[bool] = mapped_column(default=False)
