"""Running work that needs periods, and who leads it."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.assignments.models import Assignment
from services.plan_api.history.service import holders_now as holders_now
from services.plan_api.plans.domain import PlanStatus
from services.plan_api.plans.models import Plan
from services.plan_api.tasks.domain import STOPPED, Timing
from services.plan_api.tasks.models import Occurrence, Task


def recurring(session: Session) -> list[Task]:
    """Of plans in force, with a rule and a first day."""
    return list(
        session.scalars(
            select(Task)
            .join(Plan, Plan.id == Task.plan_id)
            .where(Plan.status == PlanStatus.IN_FORCE, Task.timing == Timing.RECURRING)
            .where(Task.recurrence.is_not(None), Task.start_on.is_not(None))
        )
    )


def labels(session: Session, task_ids: Iterable[int]) -> set[tuple[int, str]]:
    """The periods that are there, as (task, label)."""
    found = select(Occurrence.task_id, Occurrence.label).where(Occurrence.task_id.in_(task_ids))
    return {(task_id, label) for task_id, label in session.execute(found)}


def open_leads(session: Session, task_ids: Iterable[int]) -> dict[int, list[Assignment]]:
    """The tasks' own assignments that are still open, by task."""
    leads = session.scalars(
        select(Assignment).where(
            Assignment.task_id.in_(task_ids),
            Assignment.occurrence_id.is_(None),
            Assignment.role == AssignmentRole.LEAD,
            Assignment.workflow.not_in(STOPPED),
        )
    )
    by_task: dict[int, list[Assignment]] = {}
    for lead in leads:
        by_task.setdefault(lead.task_id, []).append(lead)
    return by_task
