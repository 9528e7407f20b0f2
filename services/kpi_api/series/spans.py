"""Which periods a series has. Beside `service`, which fills them."""

from services.directory.calendar import periods as calendar
from services.directory.calendar.periods import Period, PeriodKind, Scheme
from services.kpi_api.desk.periods import asked_period
from services.kpi_api.desk.queries import Desk
from services.kpi_api.desk.refusals import refused
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.series.cells import published_periods
from services.kpi_api.series.schemas import SeriesParams

LONGEST = 240
CODE = "E-PERIOD-INVALID"


def span_of(
    desk: Desk, row: Indicator, wanted: SeriesParams, unit_ids: frozenset[int]
) -> list[Period]:
    """From the first value, or the fourth last closed period, to the last closed one, unless told."""
    scheme = Scheme(row.scheme)
    given = [
        asked_period(text, f"/query/{name}", scheme)
        for name, text in (("from", wanted.first), ("to", wanted.last))
        if text is not None
    ]
    kind = given[0].kind if given else PeriodKind(row.frequency)
    if any(each.kind is not kind for each in given):
        raise refused(
            "/query/to", CODE, "Hai kỳ phải cùng loại.", "Both periods must be of one kind."
        )
    last = given[-1] if wanted.last else calendar.last_closed(desk.today, kind, scheme)
    first = given[0] if wanted.first else _first(desk, row, unit_ids, last)
    span = calendar.between(first, last)
    if not 0 < len(span) <= LONGEST:
        raise refused(
            "/query/from",
            CODE,
            f"Từ 1 đến {LONGEST} kỳ, kỳ đầu không sau kỳ cuối.",
            f"From 1 to {LONGEST} periods, the first not after the last.",
        )
    return span


def _first(desk: Desk, row: Indicator, unit_ids: frozenset[int], last: Period) -> Period:
    stored = published_periods(desk.session, [row.id], unit_ids)
    known = [each for each in map(calendar.from_stored, stored) if each.kind is last.kind]
    return min([*known, last.shifted(-3)])
