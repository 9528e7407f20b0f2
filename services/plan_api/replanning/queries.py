"""Due days that have rolled, or may, and report duties that roll."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from services.directory.calendar.domain import RollPolicy
from services.plan_api.assignments.models import Assignment
from services.plan_api.duties.models import ReportDuty
from services.plan_api.replanning.domain import Duty, Rolling
from services.plan_api.tasks.domain import FINISHED, Workflow
from services.plan_api.tasks.models import DeadlineVersion, Occurrence, Task


def rolling(session: Session, first: date, last: date, *, only_open: bool) -> list[Rolling]:
    """Stored due days set between two days; open: somebody still has work to do for them."""
    return [*_tasks(session, first, last, only_open), *_periods(session, first, last, only_open)]


def duties(session: Session) -> list[Duty]:
    """Those with a due day that rolls, and no host report."""
    found: Iterable[Any] = session.execute(
        select(
            ReportDuty.cadence,
            ReportDuty.scheme,
            ReportDuty.due_day,
            ReportDuty.inclusive,
            ReportDuty.roll_policy,
        ).where(
            ReportDuty.roll_policy != RollPolicy.NONE,
            ReportDuty.due_day.is_not(None),
            ReportDuty.embedded_in.is_(None),
        )
    )
    return [Duty(*row) for row in found]


def _tasks(session: Session, first: date, last: date, only_open: bool) -> list[Rolling]:
    newest: Select[*tuple[object, ...]] = (
        select(
            DeadlineVersion.task_id,
            func.coalesce(DeadlineVersion.set_on, DeadlineVersion.due_on).label("set_on"),
        )
        .ext(distinct_on(DeadlineVersion.task_id))
        .join(Task, Task.id == DeadlineVersion.task_id)
        .where(Task.roll_policy != RollPolicy.NONE)
        .order_by(DeadlineVersion.task_id, DeadlineVersion.number.desc())
    )
    decided = newest.subquery()
    wanted = (
        select(Task.id, decided.c.set_on, Task.due_on, Task.roll_policy)
        .join(decided, decided.c.task_id == Task.id)
        .where(decided.c.set_on.between(first, last), Task.due_on.is_not(None))
        .order_by(Task.id)
    )
    if only_open:
        wanted = wanted.where(_is_open(Assignment.occurrence_id.is_(None)))
    rows = session.execute(wanted)
    return [Rolling(task_id, None, day, due, policy) for task_id, day, due, policy in rows]


def _periods(session: Session, first: date, last: date, only_open: bool) -> list[Rolling]:
    decided = func.coalesce(Occurrence.set_on, Occurrence.due_on)
    wanted = (
        select(
            Task.id,
            Occurrence.id,
            decided,
            Occurrence.due_on,
            Task.roll_policy,
            Occurrence.start_on,
        )
        .join(Task, Task.id == Occurrence.task_id)
        .where(Task.roll_policy != RollPolicy.NONE, decided.between(first, last))
        .order_by(Occurrence.id)
    )
    if only_open:
        wanted = wanted.where(_is_open(Assignment.occurrence_id == Occurrence.id))
    rows: Iterable[Any] = session.execute(wanted)
    return [Rolling(*row) for row in rows]


def _is_open(part: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether an assignment of that part of the task still waits for its work."""
    return exists().where(
        Assignment.task_id == Task.id,
        part,
        Assignment.workflow.not_in([*FINISHED, Workflow.CANCELLED]),
    )
