"""Builds a unit's series."""

from services.directory.units.domain import map_day
from services.kpi_api.desk.queries import Desk
from services.kpi_api.indicators.queries import indicator
from services.kpi_api.series import queries
from services.kpi_api.series.domain import sources_of
from services.kpi_api.series.points import point
from services.kpi_api.series.schemas import Series, SeriesParams
from services.kpi_api.series.spans import span_of


def read_series(desk: Desk, code: str, wanted: SeriesParams) -> Series:
    row = indicator(desk.session, code)
    unit = desk.unit(wanted.org_unit, map_day(wanted.map, desk.today))
    of = sources_of(desk.directory, unit)
    span = span_of(desk, row, wanted, of)
    lens = queries.lenses(desk.session, desk.directory, [row], of, span, wanted.map)[row.id]
    figures = [(period, lens.figure(unit, period)) for period in span]
    names = queries.receipts(desk.session, (each.cell.receipt_id for _, each in figures))
    points = [point(desk, period, figure, names) for period, figure in figures]
    return Series.of(row, desk.language, desk.ref(unit), wanted.map, points)
