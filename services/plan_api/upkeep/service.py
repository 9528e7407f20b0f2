"""Keeps running work supplied with periods: recurring tasks year after year, continuous ones by reviews."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.units.queries import directory
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.assignments.models import Assignment
from services.plan_api.charges.rows import Charge
from services.plan_api.charges.service import assign_all
from services.plan_api.plan_store.works import horizon_of
from services.plan_api.plans.domain import PlanStatus
from services.plan_api.plans.models import Plan
from services.plan_api.recurrence.domain import spans
from services.plan_api.tasks.domain import STOPPED, TaskKind, Timing
from services.plan_api.tasks.models import Occurrence, Task


def extend_occurrences(session: Session, today: date) -> int:
    """Make the periods of open-ended recurring tasks up to the end of next year; how many are new.

    Meant for once a day: it changes nothing until a new year begins.
    """
    tasks = session.scalars(
        select(Task)
        .join(Plan, Plan.id == Task.plan_id)
        .where(Plan.status == PlanStatus.IN_FORCE, Task.timing == Timing.RECURRING)
        .where(Task.recurrence.is_not(None), Task.start_on.is_not(None))
    ).all()
    new = [
        Occurrence(task_id=task.id, label=span.label, start_on=span.start_on, due_on=span.due_on)
        for task in tasks
        if task.recurrence and task.start_on
        for span in spans(task.recurrence, task.start_on, horizon_of(today))
    ]
    return _add(session, tasks, new)


def add_reviews(
    session: Session, plan_id: int, years: Iterable[int], *, simulated: bool = False
) -> int:
    """Give the continuous tasks of a plan a yearly review, due on 31 December; how many are new.

    The reviews then stand for the task: its own assignments are parents and no longer counted.
    """
    plan = session.get_one(Plan, plan_id)
    tasks = session.scalars(
        select(Task).where(
            Task.plan_id == plan_id,
            Task.kind == TaskKind.TASK,
            Task.timing == Timing.CONTINUOUS,
        )
    ).all()
    start = plan.issued_on or plan.effective_from
    new = [
        Occurrence(
            task_id=task.id,
            label=f"{year:04}",
            start_on=max(date(year, 1, 1), task.start_on or start),
            due_on=date(year, 12, 31),
            simulated=simulated,
        )
        for task in tasks
        for year in years
        if year >= (task.start_on or start).year
    ]
    return _add(session, tasks, new)


def _add(session: Session, tasks: Sequence[Task], wanted: Sequence[Occurrence]) -> int:
    """Store the periods that are not there yet and hand them to all who lead their task then."""
    ids = [task.id for task in tasks]
    there = {
        (task_id, label)
        for task_id, label in session.execute(
            select(Occurrence.task_id, Occurrence.label).where(Occurrence.task_id.in_(ids))
        )
    }
    new = [each for each in wanted if (each.task_id, each.label) not in there]
    if not new:
        return 0
    session.add_all(new)
    session.flush()
    assign_all(session, _charges(session, tasks, new))
    return len(new)


def _charges(session: Session, tasks: Sequence[Task], new: Sequence[Occurrence]) -> list[Charge]:
    known = directory(session)
    by_id = {task.id: task for task in tasks}
    leads = session.scalars(
        select(Assignment).where(
            Assignment.task_id.in_(by_id),
            Assignment.occurrence_id.is_(None),
            Assignment.role == AssignmentRole.LEAD,
            Assignment.workflow.not_in(STOPPED),
        )
    )
    by_task: dict[int, list[Assignment]] = {}
    for lead in leads:
        by_task.setdefault(lead.task_id, []).append(lead)
    return [
        Charge(
            by_id[period.task_id],
            known.unit(lead.unit_id),
            AssignmentRole.LEAD,
            lead.starts_on,
            lead.via_group,
            lead.assigned_ref,
            period,
            lead.province_id,
            simulated=period.simulated,
        )
        for period in new
        for lead in by_task.get(period.task_id, [])
        if period.due_on is None or lead.starts_on <= period.due_on
    ]
