"""A task's deadline versions, deliverables and documents."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from sqlalchemy import Select, func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on

from services.plan_api.plans.models import PlanDocument
from services.plan_api.reports.domain import ReportState
from services.plan_api.reports.models import ProgressReport, ReportQuantity
from services.plan_api.tasks.models import DeadlineVersion, Deliverable

Rows: TypeAlias = Select[*tuple[Any, ...]]
V, D, P = DeadlineVersion, Deliverable, PlanDocument


def deadline_versions(task_id: int) -> Rows:
    """Oldest first."""
    return (
        select(
            V.number, V.due_on, V.from_on, V.reason, V.document, V.decided_by, V.retroactive, V.simulated
        )
        .where(V.task_id == task_id)
        .order_by(V.number)
    )  # fmt: skip


def deliverables(task_ids: Sequence[int]) -> Rows:
    """Of some tasks, in their order. `delivered` is the sum of each agency's newest confirmed figure; null when none is confirmed."""
    newest = (
        select(ReportQuantity.deliverable_id, ReportQuantity.quantity)
        .ext(distinct_on(ReportQuantity.deliverable_id, ProgressReport.assignment_id))
        .join(ProgressReport, ProgressReport.id == ReportQuantity.report_id)
        .join(D, D.id == ReportQuantity.deliverable_id)
        .where(D.task_id.in_(task_ids), ProgressReport.state == ReportState.CONFIRMED)
        .order_by(
            ReportQuantity.deliverable_id,
            ProgressReport.assignment_id,
            ProgressReport.number.desc(),
        )
        .subquery()
    )
    delivered = (
        select(func.sum(newest.c.quantity)).where(newest.c.deliverable_id == D.id).scalar_subquery()
    )
    return (
        select(
            D.task_id, D.id, D.name, D.name_en, D.unit, D.quantity, D.per, D.promised, D.year, D.wording,
            D.attributes, delivered.label("delivered"),
        )
        .where(D.task_id.in_(task_ids))
        .order_by(D.task_id, D.position)
    )  # fmt: skip


def documents(plan_id: int, clause_ref: str | None = None) -> Rows:
    """A plan's documents; or those that a clause, or one below it, names."""
    wanted = select(P.relation, P.symbol, P.issued_on, P.title, P.clause_ref, P.warning).where(
        P.plan_id == plan_id
    )
    if clause_ref is not None:
        below = P.clause_ref.startswith(clause_ref + ".", autoescape=True)
        wanted = wanted.where(or_(P.clause_ref == clause_ref, below))
    return wanted.order_by(P.position)
