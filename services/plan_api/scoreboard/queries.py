"""What boards read beside tallies."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, any_, cast, func, select, true
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import Integer

from services.plan_api.assignments.models import Assignment, AssignmentState
from services.plan_api.maps.domain import Place
from services.plan_api.plans.domain import PlanStatus
from services.plan_api.plans.models import Plan
from services.plan_api.tallies.domain import Tally
from services.plan_api.tallies.queries import IN_RATES, tallies
from services.plan_api.tasks.domain import FINISHED, STOPPED

S = AssignmentState
# Not yet, or no longer, part of what an administration answers for.
_ASIDE = (PlanStatus.DRAFT, PlanStatus.SUPERSEDED, PlanStatus.ARCHIVED)


def counted_plans(session: Session, plan: int | None) -> tuple[list[int], list[int]]:
    """Plans that enter the counts, and those of them that enter progress: the ones in force.

    A plan that was asked for enters both, whatever its status.
    """
    if plan is not None:
        return [plan], [plan]
    rows = session.execute(select(Plan.id, Plan.status).where(Plan.status.not_in(_ASIDE))).all()
    running = [row.id for row in rows if row.status is PlanStatus.IN_FORCE]
    return [row.id for row in rows], running


class Scope(NamedTuple):
    """The plans that count, those that enter progress, and the units; None for all units."""

    plans: list[int]
    running: list[int]
    units: frozenset[int] | None


def by_place(
    session: Session, days: Sequence[date], scope: Scope, *, coarse: bool
) -> dict[date, list[tuple[Place, Tally]]]:
    """(place, tally) for each day; progress over the running plans only.

    `coarse` leaves the agencies apart: rows of provinces need them only on the old map.
    """
    found: dict[date, list[tuple[Place, Tally]]] = defaultdict(list)
    owners = [S.province_id] if coarse else [S.unit_id, S.province_id]
    where = and_(of_plans(scope.plans), of_units(scope.units))
    counted = tallies(session, owners, days, where, of_plans(scope.running))
    for (day, *place), tally in counted.items():
        found[day].append((Place(place[0], place[-1]), tally))
    return found


def of_plans(ids: list[int]) -> ColumnElement[bool]:
    return S.plan_id == any_(cast(ids, ARRAY(Integer)))


def of_units(ids: frozenset[int] | None) -> ColumnElement[bool]:
    return true() if ids is None else S.unit_id == any_(cast(sorted(ids), ARRAY(Integer)))


def has_simulated(session: Session, scope: Scope) -> bool:
    """Whether any assignment behind the figures carries simulated content."""
    wanted = select(Assignment.id).where(
        Assignment.simulated, Assignment.plan_id == any_(cast(scope.plans, ARRAY(Integer)))
    )
    if scope.units is not None:
        listed = cast(sorted(scope.units), ARRAY(Integer))
        wanted = wanted.where(Assignment.unit_id == any_(listed))
    return session.scalar(select(wanted.limit(1).exists())) or False


def falling_due(
    session: Session,
    span: tuple[date, date],
    today: date,
    scope: Scope,
) -> dict[date, int]:
    """Open leads in the rates by their due day; an occurrence may still be to come."""
    wanted = (
        select(S.due_on, func.count())
        .where(
            IN_RATES,
            S.valid_from <= today,
            S.valid_to > today,
            S.workflow.not_in([*FINISHED, *STOPPED]),
            S.due_on.between(*span),
            of_plans(scope.plans),
            of_units(scope.units),
        )
        .group_by(S.due_on)
    )
    return {day: n for day, n in session.execute(wanted).all() if day is not None}
