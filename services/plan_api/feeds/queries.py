"""Deadlines in order of change, and the last decision on each."""

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import BigInteger, Select, func, literal_column, or_, select, tuple_
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import Assignment, AssignmentEvent
from services.plan_api.plans.models import Plan
from services.plan_api.reports.models import ProgressReport
from services.plan_api.tasks.models import Occurrence, Task

A, E = Assignment, AssignmentEvent
Rows: TypeAlias = Select[*tuple[Any, ...]]
# Every transaction with a lower number has ended: nothing can still turn up behind a cursor below it.
_SETTLED = literal_column("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", type_=BigInteger)


class Cursor(NamedTuple):
    """The last change that a reader has seen: its transaction, and the row among that one's rows."""

    xid: int
    id: int

    @classmethod
    def parsed(cls, text: str | None) -> "Cursor":
        xid, _, row = (text or "0-0").partition("-")
        return cls(int(xid), int(row))

    def __str__(self) -> str:
        return f"{self.xid}-{self.id}"


def deadlines(after: Cursor) -> Rows:
    """Every assignment, in any role, counted or not: a reader must also learn what no longer counts."""
    return (
        select(
            A.id, A.changed_xid, A.unit_id, A.province_id, A.role, A.subordinate, A.counted, A.workflow, A.due_on,
            A.submitted_on, A.simulated, A.task_id, A.plan_id,
            Task.code.label("task_code"), Task.title.label("task_title"),
            Task.title_en.label("task_title_en"), Plan.code.label("plan_code"), Plan.symbol,
            Plan.title.label("plan_title"), Plan.title_en.label("plan_title_en"),
            Occurrence.label.label("occurrence_label"),
        )
        .join(Task, Task.id == A.task_id)
        .join(Plan, Plan.id == A.plan_id)
        .outerjoin(Occurrence, Occurrence.id == A.occurrence_id)
        .where(
            A.changed_xid < _SETTLED,
            tuple_(A.changed_xid, A.id) > tuple_(after.xid, after.id),
        )
        .order_by(A.changed_xid, A.id)
    )  # fmt: skip


def decisions(session: Session, ids: Sequence[int]) -> dict[int, Any]:
    """The newest confirmation or return of each assignment, with the report's author."""
    wanted = (
        select(
            E.assignment_id,
            E.id,
            E.kind,
            E.at,
            E.by_id,
            E.by_name,
            E.reason,
            ProgressReport.author_id,
        )
        .ext(distinct_on(E.assignment_id))
        .outerjoin(ProgressReport, ProgressReport.id == E.report_id)
        .where(E.assignment_id.in_(ids), E.kind.in_([EventKind.CONFIRMED, EventKind.RETURNED]))
        .order_by(E.assignment_id, E.id.desc())
    )
    return {row.assignment_id: row for row in session.execute(wanted)}


def versions(session: Session, ids: Sequence[int]) -> dict[int, int]:
    """How many due days each assignment itself has had, one after the other; 1 before any change."""
    before = func.lag(E.due_on).over(partition_by=E.assignment_id, order_by=E.id)
    is_first = func.row_number().over(partition_by=E.assignment_id, order_by=E.id) == 1
    moved = or_(is_first, E.due_on.is_distinct_from(before)).label("moved")
    each = select(E.assignment_id, moved).where(E.assignment_id.in_(ids)).subquery()
    wanted = (
        select(each.c.assignment_id, func.count())
        .where(each.c.moved)
        .group_by(each.c.assignment_id)
    )
    return {row[0]: row[1] for row in session.execute(wanted)}
