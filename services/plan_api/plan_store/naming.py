"""Everybody a plan file names for each of its tasks, taken apart into seats."""

from collections.abc import Iterator
from datetime import date

from services.directory.units.domain import Directory
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.plan_checks.outline import assigned_tasks
from services.plan_api.plan_format.schemas import Agencies, PlanFile
from services.plan_api.plans.domain import PlanStatus
from services.plan_api.plans.models import Plan
from services.plan_api.seats.domain import Named, Seat, Setting, seats

_ROLES = (
    ("leads", AssignmentRole.LEAD),
    ("coordinates", AssignmentRole.COORDINATE),
    ("requested", AssignmentRole.REQUESTED),
)


def holders(plan: Plan, file: PlanFile, directory: Directory, today: date) -> dict[str, list[Seat]]:
    """The seats in each task, by its code."""
    setting = _setting(plan, directory, today)
    return {code: seats(named, setting) for code, named in _named(file).items()}


def _setting(plan: Plan, directory: Directory, today: date) -> Setting:
    return Setting(
        directory=directory,
        territory=directory.unit(plan.territory_id),
        resolve_on=plan.resolve_on or plan.effective_from,
        start=plan.issued_on or plan.effective_from,
        in_force=plan.status is PlanStatus.IN_FORCE,
        today=today,
    )


def _named(file: PlanFile) -> dict[str, list[Named]]:
    """Everybody a task is given to: by its own clause, and by clauses that assign it."""
    by_clause: dict[str, list[Named]] = {each.clause: [] for each in file.tasks}
    for place, assigning in enumerate(file.assigning):
        for ref in assigned_tasks(file, place)[0]:
            by_clause[ref] += _addressees(assigning, assigning.clause)
    return {task.code: [*_addressees(task, None), *by_clause[task.clause]] for task in file.tasks}


def _addressees(agencies: Agencies, ref: str | None) -> Iterator[Named]:
    for field, role in _ROLES:
        for name in getattr(agencies, field):
            yield Named(name, role, ref)
