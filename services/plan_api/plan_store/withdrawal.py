"""Takes out tasks that a changed plan file no longer has."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import Assignment, AssignmentEvent, AssignmentState
from services.plan_api.plan_store.hands import Work, hand_out
from services.plan_api.reports.models import ProgressReport
from services.plan_api.tasks.models import DeadlineVersion, Deliverable, Occurrence, Task

_OF_ASSIGNMENTS: tuple[type[Any], ...] = (AssignmentEvent, AssignmentState)
_OF_TASKS: tuple[type[Any], ...] = (Assignment, Occurrence, Deliverable, DeadlineVersion)


def withdraw(session: Session, tasks: Sequence[Task], today: date) -> None:
    """A task that nobody has reported on goes; any other stays, with its open assignments closed."""
    if not tasks:
        return
    ids = [task.id for task in tasks]
    reported = set(
        session.scalars(
            select(Assignment.task_id)
            .join(ProgressReport, ProgressReport.assignment_id == Assignment.id)
            .where(Assignment.task_id.in_(ids))
        )
    )
    kept = [task for task in tasks if task.id in reported]
    periods = session.scalars(select(Occurrence).where(Occurrence.task_id.in_(reported))).all()
    works = [Work(task, [p for p in periods if p.task_id == task.id], []) for task in kept]
    if works:
        hand_out(session, works, 0, today)
    _remove(session, [task for task in tasks if task.id not in reported])


def _remove(session: Session, tasks: Sequence[Task]) -> None:
    ids = [task.id for task in tasks]
    assignments = select(Assignment.id).where(Assignment.task_id.in_(ids)).scalar_subquery()
    for table in _OF_ASSIGNMENTS:
        session.execute(delete(table).where(table.assignment_id.in_(assignments)))
    for table in _OF_TASKS:
        session.execute(delete(table).where(table.task_id.in_(ids)))
    for task in tasks:
        session.delete(task)
    session.flush()
