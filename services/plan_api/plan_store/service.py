"""Stores a checked plan file: all of it or nothing, by the plan's code; an equal file changes nothing."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.plan_api.plan_format.schemas import PlanFile
from services.plan_api.plan_store.hands import Work, hand_out
from services.plan_api.plan_store.naming import holders
from services.plan_api.plan_store.texts import drop_clauses, set_facts, store_clauses, store_lists
from services.plan_api.plan_store.withdrawal import withdraw
from services.plan_api.plan_store.works import (
    horizon_of,
    store_deliverables,
    store_occurrences,
    store_tasks,
)
from services.plan_api.plans.models import Plan


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
    held = holders(plan, file, directory, today)
    works = [Work(task, occurrences.get(task.id, []), held[task.code]) for task, _ in pairs]
    new = hand_out(session, works, plan.territory_id, today)
    kept = {each.code for each in file.tasks}
    withdraw(session, [task for code, task in tasks.items() if code not in kept], today)
    drop_clauses(session, file, clauses)
    return new


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
