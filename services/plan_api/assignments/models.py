"""Which agency does which task, what happened to it, and its facts on any past day."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    Numeric,
    SmallInteger,
    String,
    UniqueConstraint,
    literal_column,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from services.plan_api.assignments.domain import AssignmentRole, EventKind
from services.plan_api.plans.models import PLAN, UNIT
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import TASK
from services.shared.db import OPEN_END, Base, Coded, Named, big_id, row_version

ASSIGNMENT = "plan.assignment.id"
WORKFLOW = Coded(list(Workflow))
ROLE = Coded(list(AssignmentRole))
# The row's last change, for the change cursor; xid8 as a number, so that pages can compare it.
XID_NOW: ColumnElement[int] = literal_column("pg_current_xact_id()::text::bigint", BigInteger)


class Assignment(Base):
    """A task, or one occurrence of it, in the hands of one agency."""

    __tablename__ = "assignment"
    __table_args__ = (
        UniqueConstraint(
            "task_id", "unit_id", "role", "occurrence_id", postgresql_nulls_not_distinct=True
        ),
        CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
        CheckConstraint("confirmed_percent BETWEEN 0 AND 100", name="confirmed_percent"),
        CheckConstraint("weight > 0", name="weight_is_positive"),
        Index(
            "ix_assignment_lead",
            "province_id",
            "unit_id",
            postgresql_include=["workflow", "due_on", "submitted_on"],
            postgresql_where=text("role = 0 AND counted"),
        ),
        Index("ix_assignment_unit_id", "unit_id"),
        Index("ix_assignment_plan_id", "plan_id"),
        Index("ix_assignment_changed_xid", "changed_xid", "id"),
        {"schema": "plan"},
    )

    id: Mapped[big_id]
    plan_id: Mapped[int] = mapped_column(ForeignKey(PLAN))
    task_id: Mapped[int] = mapped_column(ForeignKey(TASK))
    # The agency as assigned; who answers today is the directory's business.
    unit_id: Mapped[int] = mapped_column(ForeignKey(UNIT))
    # The province row that the agency belongs to (of the old map for units that ended).
    province_id: Mapped[int] = mapped_column(ForeignKey(UNIT))
    role: Mapped[AssignmentRole] = mapped_column(ROLE)
    via_group: Mapped[str | None] = mapped_column(String(60))
    # The clause that hands it out, when that is not the task's own (VI.1.c).
    assigned_ref: Mapped[str | None] = mapped_column(String(60))
    # Null on a task's own assignment; the parent of occurrences is not counted itself.
    occurrence_id: Mapped[int | None] = mapped_column(ForeignKey("plan.occurrence.id"))
    counted: Mapped[bool] = mapped_column(default=True)
    # False for bodies that were only asked ("đề nghị"): reminded, outside all rates.
    subordinate: Mapped[bool] = mapped_column(default=True)
    workflow: Mapped[Workflow] = mapped_column(WORKFLOW, default=Workflow.NOT_STARTED)
    # As last reported, and as last confirmed: only the latter enters roll-ups.
    percent: Mapped[int] = mapped_column(SmallInteger, default=0)
    confirmed_percent: Mapped[int] = mapped_column(SmallInteger, default=0)
    weight: Mapped[Decimal] = mapped_column(Numeric(8, 3), default=Decimal(1))
    starts_on: Mapped[date]
    due_on: Mapped[date | None]
    original_due_on: Mapped[date | None]
    submitted_on: Mapped[date | None]
    close_reason: Mapped[str | None] = mapped_column(String(60))
    simulated: Mapped[bool] = mapped_column(default=False)
    row_version: Mapped[row_version]
    changed_xid: Mapped[int] = mapped_column(BigInteger, server_default=XID_NOW)


class AssignmentState(Base):
    """A stretch of days (`valid_to` excluded) in which nothing about an assignment changed."""

    __tablename__ = "assignment_state"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="valid_some_day"),
        UniqueConstraint("assignment_id", "valid_from"),
        Index("ix_assignment_state_task_id", "task_id"),
        Index("ix_assignment_state_plan_id", "plan_id"),
        Index(
            "ix_assignment_state_lead",
            "province_id",
            "unit_id",
            "valid_from",
            "valid_to",
            postgresql_include=[
                "workflow",
                "due_on",
                "submitted_on",
                "starts_on",
                "subordinate",
                "confirmed_percent",
                "weight",
                "plan_id",
                "task_id",
            ],
            postgresql_where=text("role = 0 AND counted"),
        ),
        {"schema": "plan"},
    )

    id: Mapped[big_id]
    assignment_id: Mapped[int] = mapped_column(ForeignKey(ASSIGNMENT))
    plan_id: Mapped[int] = mapped_column(ForeignKey(PLAN))
    task_id: Mapped[int] = mapped_column(ForeignKey(TASK))
    unit_id: Mapped[int]
    province_id: Mapped[int]
    role: Mapped[AssignmentRole] = mapped_column(ROLE)
    counted: Mapped[bool]
    subordinate: Mapped[bool]
    workflow: Mapped[Workflow] = mapped_column(WORKFLOW)
    confirmed_percent: Mapped[int] = mapped_column(SmallInteger)
    # The assignment's weight times its task's: what a mean over many tasks weighs with.
    weight: Mapped[Decimal] = mapped_column(Numeric(12, 6))
    submitted_on: Mapped[date | None]
    due_on: Mapped[date | None]
    starts_on: Mapped[date]
    valid_from: Mapped[date]
    valid_to: Mapped[date] = mapped_column(default=OPEN_END)


class AssignmentEvent(Base):
    """What happened, with the facts it left behind: replaying them gives the stretches of days."""

    __tablename__ = "assignment_event"
    __table_args__ = (
        Index("ix_assignment_event_assignment_id", "assignment_id", "id"),
        {"schema": "plan"},
    )

    id: Mapped[big_id]
    assignment_id: Mapped[int] = mapped_column(ForeignKey(ASSIGNMENT))
    at: Mapped[datetime]
    # The day in the country's calendar from which the facts hold.
    on_day: Mapped[date]
    kind: Mapped[EventKind] = mapped_column(Named(EventKind))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("directory.person.id"))
    by_name: Mapped[str | None] = mapped_column(String(200))
    # Whose role it was when a deputy acted ("thừa ủy quyền").
    on_behalf_of_id: Mapped[int | None] = mapped_column(ForeignKey("directory.person.id"))
    reason: Mapped[str | None] = mapped_column(String(2000))
    report_id: Mapped[int | None] = mapped_column(BigInteger)
    workflow: Mapped[Workflow] = mapped_column(WORKFLOW)
    confirmed_percent: Mapped[int] = mapped_column(SmallInteger)
    submitted_on: Mapped[date | None]
    due_on: Mapped[date | None]
    simulated: Mapped[bool] = mapped_column(default=False)
