"""Keeps running work supplied with periods: recurring tasks year after year, continuous ones by reviews."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.directory.units.queries import directory
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.charges.service import Charge, assign_all
from services.plan_api.plan_store.works import horizon_of, period_days
from services.plan_api.plans.models import Plan
from services.plan_api.recurrence.domain import spans
from services.plan_api.tasks.models import Occurrence, Task
from services.plan_api.upkeep import queries

_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('plan.upkeep', 0))")


def extend_occurrences(session: Session, today: date) -> int:
    """Make the periods of recurring tasks up to the end of next year; how many are new.

    Meant for once a day: it changes nothing until a new year begins. Whoever comes second waits for
    the first and then finds nothing to do.
    """
    session.execute(_ONE_AT_A_TIME)
    tasks = queries.recurring(session)
    new = [
        Occurrence(
            task_id=task.id,
            label=span.label,
            start_on=span.start_on,
            **period_days(session, task.roll_policy, span.start_on, span.due_on),
        )
        for task in tasks
        if task.recurrence and task.start_on
        for span in spans(task.recurrence, task.start_on, horizon_of(today))
    ]
    return _add(session, tasks, new)


def add_reviews(
    session: Session,
    plan: Plan,
    tasks: Sequence[Task],
    years: Iterable[int],
    *,
    simulated: bool = False,
) -> int:
    """Give continuous tasks of a plan a yearly review, due on 31 December; how many are new.

    The reviews then stand for the task: its own assignments are parents and no longer counted.
    """
    start = plan.issued_on or plan.effective_from
    new = [
        Occurrence(
            task_id=task.id,
            label=f"{year:04}",
            start_on=max(date(year, 1, 1), first),
            due_on=date(year, 12, 31),
            simulated=simulated,
        )
        for task in tasks
        for first in [max(start, task.start_on or start)]
        for year in years
        if year >= first.year
    ]
    return _add(session, tasks, new)


def _add(session: Session, tasks: Sequence[Task], wanted: Sequence[Occurrence]) -> int:
    """Store the periods that are not there yet and hand them to all who lead their task then."""
    by_id = {task.id: task for task in tasks}
    there = queries.labels(session, by_id)
    new = [each for each in wanted if (each.task_id, each.label) not in there]
    session.add_all(new)
    session.flush()
    leads = queries.open_leads(session, by_id) if new else {}
    known = directory(session)
    held = queries.holders_now(session, [lead.id for each in leads.values() for lead in each])
    charges = [
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
            holder_id=held[lead.id],
        )
        for period in new
        for lead in leads.get(period.task_id, [])
        if period.due_on is None or lead.starts_on <= period.due_on
    ]
    assign_all(session, charges)
    return len(new)
