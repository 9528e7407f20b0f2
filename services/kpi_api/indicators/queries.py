"""Indicators, sources and targets looked up. There are few of them, so they come as whole objects."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from services.directory.calendar.periods import Period, PeriodKind, Scheme
from services.kpi_api.indicators.domain import Measure
from services.kpi_api.indicators.models import Indicator, Target
from services.kpi_api.indicators.schemas import IndicatorParams
from services.kpi_api.sources.models import Source
from services.shared.problems import NotFound


def indicator(session: Session, code: str) -> Indicator:
    """404 when there is none of the code."""
    found = indicators(session).get(code)
    if found is None:
        raise NotFound(f"Không có chỉ số {code}.", f"There is no indicator {code}.")
    return found


def indicators(session: Session) -> dict[str, Indicator]:
    return {each.code: each for each in session.scalars(select(Indicator))}


def due_on(year: int, row: Indicator) -> date:
    """A target falls due at the end of the year in the indicator's scheme (official: 14 December)."""
    return Period(year, 1, PeriodKind.YEAR, Scheme(row.scheme)).last_day


def measure_of(row: Indicator) -> Measure:
    return Measure(row.id, row.code, row.kind, row.cap, row.scheme, row.level)


def sources(session: Session) -> dict[int, Source]:
    return {each.id: each for each in session.scalars(select(Source))}


def listed(wanted: IndicatorParams) -> Select[tuple[int]]:
    """The ids of the indicators of a filter; `q` finds parts of codes and names, in either case."""
    found: Select[tuple[int]] = select(Indicator.id, Indicator.code)  # type: ignore[assignment]
    if wanted.kind is not None:
        found = found.where(Indicator.kind == wanted.kind)
    if wanted.plan is not None:
        of_plan = select(Target.indicator_id).where(Target.plan_code == wanted.plan)
        found = found.where(Indicator.id.in_(of_plan))
    if wanted.q is not None:
        columns = (Indicator.code, Indicator.name_vi, Indicator.name_en)
        found = found.where(or_(*(each.icontains(wanted.q, autoescape=True) for each in columns)))
    return found


def targets(
    session: Session,
    indicator_ids: Collection[int] | None = None,
    scope_ids: Collection[int] | None = None,
    plan: str | None = None,
) -> Sequence[Target]:
    """By indicator, plan and year."""
    found = select(Target)
    if indicator_ids is not None:
        found = found.where(Target.indicator_id.in_(indicator_ids))
    if scope_ids is not None:
        found = found.where(Target.scope_unit_id.in_(scope_ids))
    if plan is not None:
        found = found.where(Target.plan_code == plan)
    return session.scalars(
        found.order_by(Target.indicator_id, Target.plan_code, Target.year, Target.ordinal)
    ).all()
