"""The assignments of a task, those via a group, and which of them anybody has reported on."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import Assignment
from services.plan_api.plans.models import Plan
from services.plan_api.reports.models import ProgressReport
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import Occurrence, Task


def locked_task(session: Session, task_id: int) -> tuple[Task, Plan] | None:
    found = session.execute(
        select(Task, Plan)
        .join(Plan, Plan.id == Task.plan_id)
        .where(Task.id == task_id)
        .with_for_update(of=Task)
    ).one_or_none()
    return (found[0], found[1]) if found else None


def assignments(session: Session, task_id: int) -> Sequence[Any]:
    """Everybody's, with whether work on it has begun: a report, or a move away from the start."""
    begun = or_(
        exists().where(ProgressReport.assignment_id == Assignment.id),
        Assignment.workflow.not_in([Workflow.NOT_STARTED, Workflow.CANCELLED]),
    )
    wanted = select(
        Assignment.id,
        Assignment.unit_id,
        Assignment.role,
        Assignment.via_group,
        Assignment.assigned_ref,
        Assignment.occurrence_id,
        Assignment.workflow,
        Assignment.simulated,
        begun.label("begun"),
    ).where(Assignment.task_id == task_id)
    return session.execute(wanted.order_by(Assignment.id)).all()


def coming_periods(session: Session, task_id: int, today: date) -> Sequence[Occurrence]:
    """Those that a newcomer can still do."""
    wanted = select(Occurrence).where(
        Occurrence.task_id == task_id, or_(Occurrence.due_on.is_(None), Occurrence.due_on >= today)
    )
    return session.scalars(wanted.order_by(Occurrence.id)).all()


def by_ids(session: Session, ids: Sequence[int]) -> Sequence[Assignment]:
    wanted = select(Assignment).where(Assignment.id.in_(ids)).order_by(Assignment.id)
    return session.scalars(wanted.with_for_update()).all()
