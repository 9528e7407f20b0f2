"""Assignments with what their rows show, judged on a day."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Date, Integer, Select, and_, any_, cast, literal, or_, select
from sqlalchemy.dialects.postgresql import ARRAY, distinct_on
from sqlalchemy.orm import InstrumentedAttribute, Session

from services.directory.people.models import Person
from services.directory.units.domain import Directory
from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import Assignment, AssignmentEvent, AssignmentState
from services.plan_api.plans.models import Plan
from services.plan_api.tallies.queries import IN_RATES, holds_on, state_on
from services.plan_api.tasks.domain import DeadlineState
from services.plan_api.tasks.models import Occurrence, Task

A, S, T = Assignment, AssignmentState, Task
Rows: TypeAlias = Select[*tuple[Any, ...]]


def among(column: InstrumentedAttribute[int], ids: Collection[int]) -> ColumnElement[bool]:
    """One array parameter, however many ids there are."""
    return column == any_(cast(sorted(ids), ARRAY(Integer)))


def held_by(directory: Directory, units: Collection[int]) -> ColumnElement[bool]:
    """What was given to one of the units and is theirs: where only some of the heirs of a divided
    unit are among them, the stretch of the day says to whom each piece of work went.
    """
    whole, divided = among(A.unit_id, units), directory.contested(units)
    if not divided:
        return whole
    return and_(whole, or_(~among(A.unit_id, divided), among(S.unit_id, units)))


def within(units: Collection[int]) -> ColumnElement[bool]:
    """callers.domain.Sight in SQL."""
    return or_(among(A.unit_id, units), among(A.province_id, units))


def assignments(as_of: date, *, started: bool = True) -> Rows:
    """Rows on a day; an occurrence shows from its first day on, unless `started` is waived.

    `unit_id` is the agency as assigned; `holder_id` another one since it was divided, from that day.
    """
    day = literal(as_of, Date)
    holds = holds_on(day) if started else and_(S.valid_from <= day, S.valid_to > day)
    return (
        select(
            A.id,
            A.task_id,
            A.plan_id,
            A.unit_id,
            S.unit_id.label("holder_id"),
            A.province_id,
            A.role,
            A.via_group,
            A.occurrence_id,
            A.percent,
            A.original_due_on,
            A.counted,
            A.subordinate,
            A.weight,
            A.row_version,
            A.simulated,
            A.close_reason,
            S.workflow,
            S.due_on,
            S.submitted_on,
            S.confirmed_percent,
            state_on(day, IN_RATES).label("state"),
            Task.code.label("task_code"),
            Task.title.label("task_title"),
            Task.title_en.label("task_title_en"),
            Task.timing,
            Plan.code.label("plan_code"),
            Plan.symbol,
            Plan.title.label("plan_title"),
            Plan.title_en.label("plan_title_en"),
            Occurrence.label.label("occurrence_label"),
            Occurrence.start_on.label("occurrence_start_on"),
            Occurrence.due_on.label("occurrence_due_on"),
        )
        .join(S, (S.assignment_id == A.id) & holds)
        .join(Task, Task.id == A.task_id)
        .join(Plan, Plan.id == A.plan_id)
        .outerjoin(Occurrence, Occurrence.id == A.occurrence_id)
    )


def is_workable() -> ColumnElement[bool]:
    """Not the parent of occurrences: workflow and reports live on those."""
    return or_(A.counted, A.occurrence_id.is_not(None))


def state_is(state: DeadlineState, as_of: date) -> ColumnElement[bool]:
    return state_on(literal(as_of, Date), IN_RATES) == state


def returns(session: Session, ids: Sequence[int], as_of: date) -> dict[int, Any]:
    """Of assignments whose last word up to a day was a return: that return."""
    E = AssignmentEvent  # noqa: N806  as short as A and S
    words = [EventKind.SUBMITTED, EventKind.CONFIRMED, EventKind.RETURNED]
    last = (
        select(E.assignment_id, E.kind, E.on_day, E.by_name, E.reason)
        .ext(distinct_on(E.assignment_id))
        .where(E.assignment_id.in_(ids), E.kind.in_(words), E.on_day <= as_of)
        .order_by(E.assignment_id, E.id.desc())
    )
    rows = session.execute(last)
    return {row.assignment_id: row for row in rows if row.kind is EventKind.RETURNED}


def events(assignment_id: int) -> Rows:
    """Everything that happened to it, newest first."""
    E = AssignmentEvent  # noqa: N806  as short as A and S
    return (
        select(
            E.id, E.at, E.kind, E.by_name, E.reason, E.simulated, E.report_id,
            Person.full_name.label("on_behalf_of"),
        )
        .outerjoin(Person, Person.id == E.on_behalf_of_id)
        .where(E.assignment_id == assignment_id)
        .order_by(E.id.desc())
    )  # fmt: skip
