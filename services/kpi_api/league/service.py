"""Builds a league."""

from services.directory.calendar.periods import PeriodKind, Scheme, last_closed
from services.directory.units.domain import UnitKind, map_day
from services.kpi_api.desk.periods import asked_period
from services.kpi_api.desk.queries import Desk
from services.kpi_api.indicators.queries import indicator
from services.kpi_api.league import rows
from services.kpi_api.league.schemas import League, LeagueParams
from services.kpi_api.series.queries import lenses_of


def read_league(desk: Desk, wanted: LeagueParams) -> League:
    row = indicator(desk.session, wanted.indicator)
    period = (
        asked_period(wanted.period, "/query/period", row.scheme)
        if wanted.period
        else last_closed(desk.today, PeriodKind(row.frequency), Scheme(row.scheme))
    )
    day = map_day(wanted.map, period.last_day)
    province = desk.unit(wanted.province, day) if wanted.province else None
    units = rows.units_of(desk, wanted.level, province, day)
    nation = desk.directory.of_kind(UnitKind.NATION, day)
    before = period.shifted(-1)
    every = [*units, *nation]
    lens = lenses_of(desk.session, desk.directory, row, every, [before, period], wanted.map)
    ranked = rows.ranked(
        [rows.row_of(desk, lens, each, period, before) for each in units], row.direction
    )
    return League(
        **League.head(row, desk.language, period),
        level=wanted.level,
        map=wanted.map,
        province=desk.ref(province) if province else None,
        rows=ranked,
        n_units=len(ranked),
        n_with_value=sum(each.value is not None for each in ranked),
        nation=lens.figure(nation[0], period).value if nation else None,
        simulated=any(each.simulated for each in ranked),
    )
