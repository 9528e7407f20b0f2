"""Builds a league."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from services.directory.calendar.periods import Period, PeriodKind, Scheme, last_closed
from services.directory.units.access import unit_meant
from services.directory.units.domain import Unit, UnitKind, map_day
from services.directory.units.schemas import UnitRef
from services.kpi_api.desk.queries import Desk
from services.kpi_api.figures.domain import FORMULA_VERSION
from services.kpi_api.indicators.domain import Direction, Level
from services.kpi_api.indicators.queries import indicator
from services.kpi_api.indicators.schemas import IndicatorBrief
from services.kpi_api.league.schemas import League, LeagueParams, LeagueRow
from services.kpi_api.series.domain import Figure, Lens, sources_of
from services.kpi_api.series.queries import lenses
from services.kpi_api.series.service import given_period
from services.kpi_api.storing.domain import AGENCIES

SMALL = 30
_KINDS = {
    Level.PROVINCE: frozenset({UnitKind.PROVINCE}),
    Level.AGENCY: AGENCIES,
    Level.COMMUNE: frozenset({UnitKind.COMMUNE}),
}


def read_league(desk: Desk, wanted: LeagueParams) -> League:
    row = indicator(desk.session, wanted.indicator)
    scheme = Scheme(row.scheme)
    period = (
        given_period(wanted.period, "/query/period", scheme)
        if wanted.period
        else last_closed(desk.today, PeriodKind(row.frequency), scheme)
    )
    day = map_day(wanted.map, period.last_day)
    province = unit_meant(desk.directory, wanted.province, day) if wanted.province else None
    units = _units(desk, wanted.level, province, day)
    before = period.shifted(-1)
    nation = desk.directory.of_kind(UnitKind.NATION, day)
    of = frozenset[int]().union(*(sources_of(desk.directory, each) for each in [*units, *nation]))
    lens = lenses(desk.session, desk.directory, [row], of, [before, period], wanted.map)[row.id]
    rows = ranked([_row(desk, lens, each, period, before) for each in units], row.direction)
    return League(
        indicator=IndicatorBrief.of(row, desk.language),
        period=period.code,
        period_from=period.first_day,
        period_to=period.last_day,
        level=wanted.level,
        map=wanted.map,
        province=UnitRef.of(province, desk.language) if province else None,
        rows=rows,
        n_units=len(rows),
        n_with_value=sum(each.value is not None for each in rows),
        nation=lens.figure(nation[0], period).value if nation else None,
        simulated=any(each.simulated for each in rows),
        formula_version=FORMULA_VERSION,
    )


def _units(desk: Desk, level: Level, province: Unit | None, day: date) -> list[Unit]:
    """The units of the level on the map's day, in one province or in all."""
    found = [unit for kind in sorted(_KINDS[level]) for unit in desk.directory.of_kind(kind, day)]
    if province is None:
        return found
    return [unit for unit in found if unit.province_id == province.id]


def _row(desk: Desk, lens: Lens, unit: Unit, period: Period, before: Period) -> LeagueRow:
    now, last = lens.figure(unit, period), lens.figure(unit, before)
    cell = now.cell
    ratio = cell.reported > 0 and bool(cell.den)
    reason = _not_comparable(now)
    known = now.value is not None and last.value is not None
    return LeagueRow(
        unit=UnitRef.of(unit, desk.language),
        rank=None,
        value=now.value,
        numerator=cell.num if ratio else None,
        denominator=cell.den if ratio else None,
        state=cell.state,
        previous=last.value,
        change=now.value - last.value if known else None,  # type: ignore[operator]
        comparable=now.value is not None and reason is None,
        reason=reason,
        simulated=cell.simulated > 0,
    )


def _not_comparable(figure: Figure) -> str | None:
    """A sum with parts missing, or a ratio of fewer than 30 cases, is shown and not ranked."""
    if figure.reason is not None or figure.value is None:
        return figure.reason
    den = figure.cell.den
    return "small_denominator" if den and den < SMALL else None


def ranked(rows: Sequence[LeagueRow], direction: Direction) -> list[LeagueRow]:
    """Best first; equal values share a rank; what cannot be compared comes after, without one."""
    sign = -1 if direction is Direction.UP else 1

    def place(row: LeagueRow) -> tuple[bool, bool, Decimal, str]:
        value = row.value if row.value is not None else Decimal(0)
        return (not row.comparable, row.value is None, sign * value, row.unit.key)

    ordered = sorted(rows, key=place)
    best: list[LeagueRow] = []
    for position, row in enumerate(ordered, 1):
        same = bool(best) and best[-1].comparable and best[-1].value == row.value
        rank = best[-1].rank if same else position
        best.append(row.model_copy(update={"rank": rank if row.comparable else None}))
    return best
