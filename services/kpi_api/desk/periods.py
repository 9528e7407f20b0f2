"""Periods as parameters. Beside the six files: series, leagues and lists all take them."""

from services.directory.calendar.periods import Period, Scheme, parse
from services.kpi_api.desk.refusals import refused


def asked_period(text: str, pointer: str, scheme: str) -> Period:
    """The period of a code in a scheme, or a 422 that points at the parameter."""
    found = parse(text, Scheme(scheme))
    if found is None:
        raise refused(
            pointer,
            "E-PERIOD-INVALID",
            "Kỳ phải có dạng 2026-09, 2026-Q3, 2026-H1 hoặc 2026.",
            "A period looks like 2026-09, 2026-Q3, 2026-H1 or 2026.",
        )
    return found
