"""What a value is about: its indicator, unit and period. Beside `checks`, which looks at figures and states."""

from typing import NamedTuple

from services.directory.calendar.periods import Period, Scheme, from_stored, parse
from services.directory.units.domain import Unit
from services.kpi_api.desk.queries import Desk
from services.kpi_api.desk.refusals import refused
from services.kpi_api.entry.schemas import ObservationEntry
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.indicators.queries import indicators
from services.kpi_api.observations.models import Observation


class Place(NamedTuple):
    """What a value is about."""

    indicator: Indicator
    unit: Unit
    period: Period


def place(desk: Desk, entry: ObservationEntry) -> Place:
    """The unit is looked up on the last day of the period, as in imports."""
    indicator = indicators(desk.session).get(entry.indicator)
    if indicator is None or indicator.kind == "reference":
        raise refused(
            "/indicator",
            "E-INDICATOR-UNKNOWN",
            "Không có chỉ số này.",
            "There is no such indicator.",
        )
    period = parse(entry.period, Scheme(indicator.scheme))
    if period is None:
        raise refused(
            "/period",
            "E-PERIOD-INVALID",
            "Kỳ phải có dạng 2026-09, 2026-Q3, 2026-H1 hoặc 2026.",
            "A period looks like 2026-09, 2026-Q3, 2026-H1 or 2026.",
        )
    if period.first_day > desk.today:
        raise refused(
            "/period", "E-PERIOD-FUTURE", "Kỳ này chưa bắt đầu.", "The period has not begun yet."
        )
    return Place(indicator, _unit(desk, entry.org_unit, period), period)


def _unit(desk: Desk, text: str, period: Period) -> Unit:
    found = desk.directory.resolve(text, period.last_day)
    if not found:
        raise refused(
            "/org_unit",
            "E-ORG-UNKNOWN",
            "Không có đơn vị nào như vậy vào ngày cuối kỳ.",
            "There is no such unit on the last day of the period.",
        )
    if len(found) > 1:
        raise refused(
            "/org_unit",
            "E-ORG-AMBIGUOUS",
            "Nhiều đơn vị mang mã hoặc tên này vào ngày cuối kỳ.",
            "Several units have this code or name on the last day of the period.",
        )
    return found[0]


def place_of(desk: Desk, row: Observation) -> Place:
    known = {each.id: each for each in indicators(desk.session).values()}
    return Place(known[row.indicator_id], desk.directory.unit(row.unit_id), from_stored(row.period))
