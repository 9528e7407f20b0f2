"""Stores a checked plan file: all of it or nothing, by the plan's code; an equal file changes nothing."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.plan_checks.outline import assigned_tasks
from services.plan_api.plan_format.schemas import Agencies, PlanFile
from services.plan_api.plan_store.hands import Work, hand_out
from services.plan_api.plan_store.texts import drop_clauses, set_facts, store_clauses, store_lists
from services.plan_api.plan_store.withdrawal import withdraw
from services.plan_api.plan_store.works import (
    horizon_of,
    store_deliverables,
    store_occurrences,
    store_tasks,
)
from services.plan_api.plans.domain import PlanStatus
from services.plan_api.plans.models import Plan
from services.plan_api.seats.domain import Named, Setting, seats
from services.plan_api.tasks.models import Task

_ROLES = (
    ("leads", AssignmentRole.LEAD),
    ("coordinates", AssignmentRole.COORDINATE),
    ("requested", AssignmentRole.REQUESTED),
)


@dataclass(frozen=True)
class LoadResult:
    """What became of a plan. `targets` are those of the file, as plain values for the KPI service."""

    status: Literal["created", "updated", "unchanged"]
    plan_id: int
    code: str
    symbol: str | None
    territory_id: int
    counts: dict[str, int]
    targets: list[dict[str, Any]]


def store(session: Session, file: PlanFile, directory: Directory, now: datetime) -> LoadResult:
    # Two loaders of one plan take turns.
    session.execute(select(func.pg_advisory_xact_lock(func.hashtext("plan-file:" + file.code))))
    plan = session.scalars(select(Plan).where(Plan.code == file.code)).one_or_none()
    digest = hashlib.sha256(file.model_dump_json().encode()).hexdigest()
    if plan is not None and plan.content_hash == digest:
        return _result("unchanged", plan, file, 0)
    status: Literal["created", "updated"] = "created" if plan is None else "updated"
    if plan is None:
        plan = Plan(code=file.code)
        session.add(plan)
    set_facts(plan, file, directory)
    plan.content_hash, plan.loaded_at = digest, now
    if status == "updated":
        plan.row_version += 1
    session.flush()
    new = _fill(session, plan, file, directory, now)
    return _result(status, plan, file, new)


def _fill(session: Session, plan: Plan, file: PlanFile, directory: Directory, now: datetime) -> int:
    """Everything below the plan's own row; the number of new assignments."""
    today = now.date()
    clauses = store_clauses(session, plan, file)
    store_lists(session, plan, file, directory)
    tasks = store_tasks(session, plan, file, clauses, now)
    store_deliverables(session, file, tasks)
    pairs = [(tasks[each.code], each) for each in file.tasks]
    occurrences = store_occurrences(session, plan, pairs, horizon_of(today))
    setting = _setting(plan, directory, today)
    named = _named(file)
    works = [
        Work(task, occurrences.get(task.id, []), seats(named[task.code], setting))
        for task, _ in pairs
    ]
    new = hand_out(session, works, plan.territory_id, today)
    withdraw(session, _gone(tasks, file), today)
    drop_clauses(session, file, clauses)
    return new


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


def _gone(tasks: dict[str, Task], file: PlanFile) -> list[Task]:
    kept = {each.code for each in file.tasks}
    return [task for code, task in tasks.items() if code not in kept]


def _result(
    status: Literal["created", "updated", "unchanged"], plan: Plan, file: PlanFile, new: int
) -> LoadResult:
    duties = sum(each.kind == "duty" for each in file.tasks)
    counts = {
        "clauses": len(file.outline),
        "tasks": len(file.tasks) - duties,
        "duties": duties,
        "deliverables": sum(len(each.deliverables) for each in file.tasks),
        "report_duties": len(file.report_duties),
        "targets": len(file.targets),
        "new_assignments": new,
    }
    targets = [each.model_dump(mode="json", exclude_none=True) for each in file.targets]
    return LoadResult(status, plan.id, plan.code, plan.symbol, plan.territory_id, counts, targets)
