"""Saved plans, tasks and assignments over the real directory, for tests."""

from collections.abc import Sequence
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.models import Person
from services.directory.units.domain import Unit
from services.directory.units.names import folded
from services.directory.units.queries import directory
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.assignments.models import Assignment
from services.plan_api.charges.service import Charge, assign
from services.plan_api.plans.domain import ClauseKind, PlanStatus
from services.plan_api.plans.models import Clause, Plan
from services.plan_api.tasks.domain import TaskKind, Timing
from services.plan_api.tasks.models import Occurrence, Task

ISSUED = date(2025, 3, 1)
SCIENCE = "dong-thap/so-khoa-hoc-va-cong-nghe"
SCHOOLS = "dong-thap/so-giao-duc-va-dao-tao"
OLD_SCIENCE = "tien-giang-den-2025/so-khoa-hoc-va-cong-nghe"
OLD_SCHOOLS = "tien-giang-den-2025/so-giao-duc-va-dao-tao"
PAPER = "tien-giang-den-2025/bao-ap-bac"
_number = count(1)


def unit(session: Session, key: str) -> Unit:
    found = directory(session).by_key(key)
    assert found is not None, key
    return found


def make_person(session: Session, **given: Any) -> Person:
    n = next(_number)
    person = Person(**{"email": f"{n}@example.vn", "full_name": f"Người {n}"} | given)
    session.add(person)
    session.flush()
    return person


def make_plan(session: Session, territory: str = "tien-giang-den-2025", **given: Any) -> Plan:
    n = next(_number)
    home = unit(session, territory)
    fields = {
        "code": f"ke-hoach-{n}",
        "issuer_id": home.id,
        "territory_id": home.id,
        "title": f"Kế hoạch {n}",
        "effective_from": ISSUED,
        "status": PlanStatus.IN_FORCE,
    } | given
    plan = Plan(norm=folded(str(fields["title"])), **fields)
    session.add(plan)
    session.flush()
    return plan


def make_clause(session: Session, plan: Plan, ref: str, **given: Any) -> Clause:
    fields = {
        "position": next(_number),
        "depth": ref.count("."),
        "label": ref.rsplit(".", 1)[-1],
        "kind": ClauseKind.POINT,
        "title": f"Điểm {ref}",
    } | given
    clause = Clause(plan_id=plan.id, ref=ref, **fields)
    session.add(clause)
    session.flush()
    return clause


def make_task(session: Session, plan: Plan, **given: Any) -> Task:
    n = next(_number)
    code = str(given.pop("code", f"IV.{n}"))
    clause = session.scalars(
        select(Clause).where(Clause.plan_id == plan.id, Clause.ref == code)
    ).first() or make_clause(session, plan, code)
    fields = {
        "position": n,
        "title": f"Nhiệm vụ {n}",
        "kind": TaskKind.TASK,
        "timing": Timing.ONE_OFF,
    } | given
    norm = folded(f"{code} {fields['title']}")
    task = Task(plan_id=plan.id, clause_id=clause.id, code=code, norm=norm, **fields)
    session.add(task)
    session.flush()
    return task


def make_occurrence(
    session: Session, task: Task, start_on: date, due_on: date | None, **given: Any
) -> Occurrence:
    fields = {"label": f"{start_on:%Y-%m}"} | given
    occurrence = Occurrence(task_id=task.id, start_on=start_on, due_on=due_on, **fields)
    session.add(occurrence)
    session.flush()
    return occurrence


def charge(
    session: Session,
    task: Task,
    *keys: str,
    role: AssignmentRole = AssignmentRole.LEAD,
    on: date = ISSUED,
    **given: Any,
) -> Sequence[Assignment]:
    charges = [Charge(task, unit(session, key), role, on, **given) for key in keys]
    return assign(session, charges)


def make_assignment(session: Session, key: str = OLD_SCIENCE, **given: Any) -> Assignment:
    """One lead assignment of a task of its own in a plan of its own."""
    plan = make_plan(session)
    return charge(session, make_task(session, plan, **given), key)[0]
