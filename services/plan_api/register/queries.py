"""Plans with how much they hold."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import Integer, Select, any_, cast, func, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import Assignment, AssignmentState
from services.plan_api.plans.models import BudgetLine, Plan, PlanTarget, Recipient
from services.plan_api.tallies.domain import Tally
from services.plan_api.tallies.queries import tallies
from services.plan_api.tasks.domain import Share, TaskKind, rolled_up
from services.plan_api.tasks.models import Task

P, A, S = Plan, Assignment, AssignmentState
Rows: TypeAlias = Select[*tuple[Any, ...]]


def plans() -> Rows:
    n_tasks = func.count().filter(Task.kind == TaskKind.TASK)
    n_duties = func.count().filter(Task.kind == TaskKind.DUTY)
    of_plan = Task.plan_id == P.id
    return select(
        P.id, P.code, P.symbol, P.issued_on, P.issued_wording, P.title, P.title_en, P.period_from,
        P.period_to, P.period_wording, P.status, P.issuer_id, P.territory_id, P.implements_id,
        P.signer_name, P.signer_post, P.signer_capacity, P.simulated,
        select(n_tasks).where(of_plan).scalar_subquery().label("n_tasks"),
        select(n_duties).where(of_plan).scalar_subquery().label("n_duties"),
        select(func.count()).where(PlanTarget.plan_id == P.id).scalar_subquery().label("n_targets"),
    )  # fmt: skip


def of_territories(units: Collection[int]) -> Any:
    """Plans that bind one of the territories, or whose issuer is one of the units."""
    listed = cast(sorted(units), ARRAY(Integer))
    return or_(P.territory_id == any_(listed), P.issuer_id == any_(listed))


def standings(
    session: Session, ids: Sequence[int], as_of: date
) -> tuple[dict[int, Tally], dict[int, float | None]]:
    """Counts of each plan, and its progress: the mean of its tasks', weighted by their weights."""
    found = tallies(session, [S.plan_id, S.task_id], [as_of], S.plan_id.in_(ids))
    rows = session.execute(select(Task.id, Task.weight).where(Task.plan_id.in_(ids)))
    weights = {row.id: row.weight for row in rows}
    counts: dict[int, Tally] = {each: Tally() for each in ids}
    shares: dict[int, list[Share]] = {each: [] for each in ids}
    for (_, plan_id, task_id), tally in found.items():
        counts[plan_id].add(tally)
        shares[plan_id].append(Share(tally.progress, float(weights[task_id])))
    return counts, {each: _rounded(rolled_up(shares[each])) for each in ids}


def simulated(session: Session, ids: Sequence[int]) -> set[int]:
    wanted = select(A.plan_id).where(A.plan_id.in_(ids), A.simulated).distinct()
    return set(session.scalars(wanted))


def recipients(plan_id: int) -> Rows:
    found = select(Recipient.name, Recipient.role).where(Recipient.plan_id == plan_id)
    return found.order_by(Recipient.position)


def budget(plan_id: int) -> Rows:
    B = BudgetLine  # noqa: N806  as short as the others
    return (
        select(
            B.year, B.source, B.source_en, B.estimate, B.allocated, B.disbursed, B.wording,
            B.clause_ref, B.warning,
        )
        .where(B.plan_id == plan_id)
        .order_by(B.position)
    )  # fmt: skip


def targets(plan_id: int) -> Rows:
    G = PlanTarget  # noqa: N806  as short as the others
    return (
        select(
            G.clause_ref, G.ordinal, G.indicator, G.year, G.comparator, G.value, G.unit, G.yearly,
            G.wording, G.wording_en, G.kind,
        )
        .where(G.plan_id == plan_id)
        .order_by(G.ordinal)
    )  # fmt: skip


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def tags(session: Session, plan_id: int) -> tuple[set[str], set[str]]:
    """The channels and the audiences of all tasks of a plan."""
    rows = session.execute(
        select(Task.channels, Task.audiences).where(Task.plan_id == plan_id)
    ).all()
    return {c for row in rows for c in row.channels}, {a for row in rows for a in row.audiences}
