"""Invented yearly reviews of what a plan's text calls continuous."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.assignments.models import Assignment
from services.plan_api.charges.service import Charge, assign_all
from services.plan_api.plans.models import Plan
from services.plan_api.tasks.domain import STOPPED
from services.plan_api.tasks.models import Occurrence, Task

LAST_YEAR = 2027


def review_yearly(
    session: Session, found: Directory, plan: Plan, tasks: Iterable[Task], today: date
) -> None:
    """One review for each year of the plan up to this one, for everybody who leads the task."""
    for task in tasks:
        there = set(session.scalars(select(Occurrence.label).where(Occurrence.task_id == task.id)))
        last = min(plan.period_to or today, today, date(LAST_YEAR, 12, 31))
        years = range(plan.effective_from.year, last.year + 1)
        reviews = [_review(plan, task, year) for year in years if str(year) not in there]
        session.add_all(reviews)
        session.flush()
        assign_all(session, list(_charges(session, found, plan, task, reviews)))


def _review(plan: Plan, task: Task, year: int) -> Occurrence:
    start = max(date(year, 1, 1), plan.effective_from)
    due = date(year, 12, 31)
    return Occurrence(
        task_id=task.id, label=str(year), start_on=start, due_on=due, counted=True, simulated=True
    )


def _charges(
    session: Session,
    found: Directory,
    plan: Plan,
    task: Task,
    reviews: Sequence[Occurrence],
) -> Iterable[Charge]:
    leads = session.scalars(
        select(Assignment).where(
            Assignment.task_id == task.id,
            Assignment.role == AssignmentRole.LEAD,
            Assignment.occurrence_id.is_(None),
            Assignment.workflow.not_in(STOPPED),
        )
    ).all()
    for lead in leads:
        unit = found.unit(lead.unit_id)
        for review in reviews:
            if review.due_on is not None and unit.valid_from <= review.due_on:
                yield Charge(
                    task,
                    unit,
                    AssignmentRole.LEAD,
                    plan.effective_from,
                    via_group=lead.via_group,
                    assigned_ref=lead.assigned_ref,
                    occurrence=review,
                    territory_id=plan.territory_id,
                    simulated=True,
                )
