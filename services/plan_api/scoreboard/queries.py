"""What boards read beside tallies."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

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


def by_unit(
    session: Session,
    days: Sequence[date],
    plans: list[int],
    running: list[int],
    units: frozenset[int] | None,
) -> dict[date, list[tuple[Place, Tally]]]:
    """(place, tally) for each day; progress over the running plans only."""
    found: dict[date, list[tuple[Place, Tally]]] = defaultdict(list)
    where = and_(of_plans(plans), of_units(units))
    by_place = tallies(session, [S.unit_id, S.province_id], days, where, of_plans(running))
    for (day, unit_id, province_id), tally in by_place.items():
        found[day].append((Place(unit_id, province_id), tally))
    return found


def of_plans(ids: list[int]) -> ColumnElement[bool]:
    return S.plan_id == any_(cast(ids, ARRAY(Integer)))


def of_units(ids: frozenset[int] | None) -> ColumnElement[bool]:
    return true() if ids is None else S.unit_id == any_(cast(sorted(ids), ARRAY(Integer)))


def has_simulated(session: Session, plans: list[int], units: frozenset[int] | None = None) -> bool:
    """Whether any assignment behind the figures carries simulated content."""
    wanted = select(Assignment.id).where(
        Assignment.simulated, Assignment.plan_id == any_(cast(plans, ARRAY(Integer)))
    )
    if units is not None:
        wanted = wanted.where(Assignment.unit_id == any_(cast(sorted(units), ARRAY(Integer))))
    return session.scalar(select(wanted.limit(1).exists())) or False


def falling_due(
    session: Session,
    span: tuple[date, date],
    today: date,
    scope: tuple[list[int], list[int], frozenset[int] | None],
) -> dict[date, int]:
    """Open leads in the rates by their due day; an occurrence may still be to come."""
    plans, _, units = scope
    wanted = (
        select(S.due_on, func.count())
        .where(
            IN_RATES,
            S.valid_from <= today,
            S.valid_to > today,
            S.workflow.not_in([*FINISHED, *STOPPED]),
            S.due_on.between(*span),
            of_plans(plans),
            of_units(units),
        )
        .group_by(S.due_on)
    )
    return {day: n for day, n in session.execute(wanted).all() if day is not None}
