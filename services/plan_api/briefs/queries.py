"""Tasks with their leads."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Date, Integer, Select, any_, cast, func, literal, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.plan_api.assignments.models import Assignment, AssignmentState
from services.plan_api.plans.models import Clause, Plan
from services.plan_api.tallies.domain import Tally
from services.plan_api.tallies.queries import (
    IN_RATES,
    LEAD,
    LEADS,
    STATE,
    holds_on,
    state_on,
    tallies,
)
from services.plan_api.tasks.domain import WORST_FIRST, DeadlineState, Workflow
from services.plan_api.tasks.models import Task
from services.shared.db import OPEN_END

A, S, T = Assignment, AssignmentState, Task
Rows: TypeAlias = Select[*tuple[Any, ...]]


def tasks() -> Rows:
    return (
        select(
            Task.id,
            Task.plan_id,
            Task.clause_id,
            Task.code,
            Task.position,
            Task.title,
            Task.title_en,
            Task.kind,
            Task.timing,
            Task.timing_wording,
            Task.start_on,
            Task.due_on,
            Task.weight,
            Task.note,
            Task.recurrence,
            Task.channels,
            Task.audiences,
            Task.indicators,
            Plan.code.label("plan_code"),
            Plan.symbol,
            Plan.title.label("plan_title"),
            Plan.title_en.label("plan_title_en"),
            Clause.ref,
            Clause.label,
            Clause.title.label("clause_title"),
            Clause.title_en.label("clause_title_en"),
        )
        .join(Plan, Plan.id == Task.plan_id)
        .join(Clause, Clause.id == Task.clause_id)
    )


def held_by(directory: Directory, units: Collection[int]) -> ColumnElement[bool]:
    """In any role. Of work that was divided between heirs each has its part."""
    listed, divided = cast(sorted(units), ARRAY(Integer)), directory.contested(units)
    mine = select(A.task_id).where(A.unit_id == any_(listed))
    if divided:
        last = (S.assignment_id == A.id) & (S.valid_to == OPEN_END)
        mine = mine.join(S, last).where(or_(A.unit_id.not_in(divided), S.unit_id == any_(listed)))
    return Task.id.in_(mine)


def binds(directory: Directory, units: Collection[int]) -> ColumnElement[bool]:
    """Of a plan for one of the territories, or held by somebody in them."""
    here = Plan.territory_id == any_(cast(sorted(units), ARRAY(Integer)))
    return or_(here, held_by(directory, units))


def state_is(state: DeadlineState, as_of: date) -> ColumnElement[bool]:
    """The worst of the leads' states; a task without any has no deadline."""
    day = literal(as_of, Date)
    worst = (
        select(func.min(state_on(day, IN_RATES), type_=STATE))
        .where(S.task_id == Task.id, LEADS, holds_on(day))
        .scalar_subquery()
    )
    nothing = literal(WORST_FIRST.index(DeadlineState.NO_DEADLINE))
    return func.coalesce(worst, nothing, type_=STATE) == state


def by_task(session: Session, ids: Sequence[int], as_of: date) -> dict[int, Tally]:
    found = tallies(session, [S.task_id], [as_of], S.task_id.in_(ids))
    return {task_id: tally for (_, task_id), tally in found.items()}


def workflows(session: Session, ids: Sequence[int], as_of: date) -> dict[int, set[Workflow]]:
    """The workflows that the leads of each task are in."""
    day = literal(as_of, Date)
    wanted = (
        select(S.task_id, S.workflow).where(S.task_id.in_(ids), LEADS, holds_on(day)).distinct()
    )
    found: dict[int, set[Workflow]] = {}
    for task_id, workflow in session.execute(wanted):
        found.setdefault(task_id, set()).add(workflow)
    return found


def leads(session: Session, ids: Sequence[int]) -> dict[int, list[int]]:
    """The units that lead each task: named ones first, then members of groups."""
    wanted = (
        select(A.task_id, A.unit_id)
        .where(A.task_id.in_(ids), A.role == LEAD, A.occurrence_id.is_(None))
        .order_by(A.task_id, A.via_group.is_not(None), A.id)
    )
    found: dict[int, list[int]] = {}
    for task_id, unit_id in session.execute(wanted):
        found.setdefault(task_id, []).append(unit_id)
    return found


def simulated(session: Session, ids: Sequence[int]) -> set[int]:
    wanted = select(A.task_id).where(A.task_id.in_(ids), A.simulated).distinct()
    return set(session.scalars(wanted))
