"""Builds a unit's series."""

from collections.abc import Mapping
from uuid import UUID

from services.directory.calendar import periods
from services.directory.calendar.periods import Period, PeriodKind, Scheme
from services.directory.units.access import unit_meant
from services.directory.units.domain import map_day
from services.directory.units.schemas import UnitRef
from services.kpi_api.desk.queries import Desk
from services.kpi_api.figures.domain import FORMULA_VERSION
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.indicators.queries import indicator
from services.kpi_api.indicators.schemas import IndicatorBrief
from services.kpi_api.observations.domain import Workflow
from services.kpi_api.series import queries
from services.kpi_api.series.domain import Figure, sources_of
from services.kpi_api.series.schemas import Count, Point, Series, SeriesParams
from services.shared.problems import Invalid
from services.shared.wording import Words

LONGEST = 240


def read_series(desk: Desk, code: str, wanted: SeriesParams) -> Series:
    row = indicator(desk.session, code)
    unit = unit_meant(desk.directory, wanted.org_unit, map_day(wanted.map, desk.today))
    of = sources_of(desk.directory, unit)
    span = _span(desk, row, wanted, of)
    lens = queries.lenses(desk.session, desk.directory, [row], of, span, wanted.map)[row.id]
    figures = [(period, lens.figure(unit, period)) for period in span]
    names = queries.receipts(desk.session, (each.cell.receipt_id for _, each in figures))
    points = [_point(desk, period, figure, names) for period, figure in figures]
    return Series(
        indicator=IndicatorBrief.of(row, desk.language),
        org_unit=UnitRef.of(unit, desk.language),
        map=wanted.map,
        frequency=span[0].kind,
        scheme=row.scheme,
        first=span[0].code,
        last=span[-1].code,
        points=points,
        simulated=any(each.simulated for each in points),
        formula_version=FORMULA_VERSION,
    )


def _span(
    desk: Desk, row: Indicator, wanted: SeriesParams, unit_ids: frozenset[int]
) -> list[Period]:
    """From the first value, or the fourth last closed period, to the last closed one, unless told."""
    scheme = Scheme(row.scheme)
    given = [
        given_period(text, f"/query/{name}", scheme)
        for name, text in (("from", wanted.first), ("to", wanted.last))
        if text is not None
    ]
    kind = given[0].kind if given else PeriodKind(row.frequency)
    if any(each.kind is not kind for each in given):
        raise _refused("/query/to", "Hai kỳ phải cùng loại.", "Both periods must be of one kind.")
    last = given[-1] if wanted.last else periods.last_closed(desk.today, kind, scheme)
    first = given[0] if wanted.first else _first(desk, row, unit_ids, last)
    span = periods.between(first, last)
    if not 0 < len(span) <= LONGEST:
        raise _refused(
            "/query/from",
            f"Từ 1 đến {LONGEST} kỳ, kỳ đầu không sau kỳ cuối.",
            f"From 1 to {LONGEST} periods, the first not after the last.",
        )
    return span


def _first(desk: Desk, row: Indicator, unit_ids: frozenset[int], last: Period) -> Period:
    stored = queries.published_periods(desk.session, [row.id], unit_ids)
    known = [each for each in map(periods.from_stored, stored) if each.kind is last.kind]
    return min([*known, last.shifted(-3)])


def given_period(text: str, pointer: str, scheme: Scheme) -> Period:
    found = periods.parse(text, scheme)
    if found is None:
        raise _refused(
            pointer,
            "Kỳ phải có dạng 2026-09, 2026-Q3, 2026-H1 hoặc 2026.",
            "A period looks like 2026-09, 2026-Q3, 2026-H1 or 2026.",
        )
    return found


def _refused(pointer: str, vi: str, en: str) -> Invalid:
    return Invalid(vi, en, errors=[(pointer, "E-PERIOD-INVALID", Words(vi, en))])


def _point(desk: Desk, period: Period, figure: Figure, names: Mapping[int | None, UUID]) -> Point:
    cell = figure.cell
    reported = cell.reported > 0
    ratio = reported and cell.den is not None and cell.den > 0
    receipt = names.get(cell.receipt_id)
    return Point(
        period=period.code,
        first_day=period.first_day,
        last_day=period.last_day,
        value=figure.value,
        numerator=cell.num if ratio else None,
        denominator=cell.den if ratio else None,
        state=cell.state,
        workflow=Workflow.APPROVED if cell.state else None,
        derived_from=[UnitRef.of(each, desk.language) for each in figure.derived_from],
        reason=figure.reason,
        receipt=str(receipt) if receipt else None,
        units=_count(figure),
        simulated=cell.simulated > 0,
    )


def _count(figure: Figure) -> Count | None:
    if figure.expected <= 1 and not figure.derived_from:
        return None
    return Count(
        expected=figure.expected,
        reported=figure.cell.reported,
        missing=figure.cell.missing,
        not_applicable=figure.cell.not_applicable,
    )
