"""A figure as a point of a series. Beside `service`, because it only arranges."""

from collections.abc import Mapping
from uuid import UUID

from services.directory.calendar.periods import Period
from services.kpi_api.desk.queries import Desk
from services.kpi_api.observations.domain import Workflow
from services.kpi_api.series.domain import Figure
from services.kpi_api.series.schemas import Count, Point


def point(desk: Desk, period: Period, figure: Figure, names: Mapping[int | None, UUID]) -> Point:
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
        derived_from=[desk.ref(each) for each in figure.derived_from],
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
