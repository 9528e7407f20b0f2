"""Reporting periods (NĐ 09/2019) and the day a report of one is due. Pure."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_CODE = re.compile(r"(?P<year>\d{4})(?:-(?:(?P<month>\d{2})|Q(?P<quarter>[1-4])|H(?P<half>[12])))?")


class Cadence(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class Scheme(StrEnum):
    """Official windows end on the 14th; calendar ones with the month."""

    OFFICIAL = "official"
    CALENDAR = "calendar"


class RollPolicy(StrEnum):
    NONE = "none"
    NEXT = "next"
    PREVIOUS = "previous"


MONTHS = {Cadence.MONTH: 1, Cadence.QUARTER: 3, Cadence.HALF: 6, Cadence.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """`number` counts within the year: month 1–12, quarter 1–4, half 1–2, year 1."""

    year: int
    cadence: Cadence
    number: int

    @property
    def code(self) -> str:
        if self.cadence is Cadence.YEAR:
            return f"{self.year:04}"
        if self.cadence is Cadence.MONTH:
            return f"{self.year:04}-{self.number:02}"
        return f"{self.year:04}-{'Q' if self.cadence is Cadence.QUARTER else 'H'}{self.number}"

    @property
    def last_month(self) -> int:
        return self.number * MONTHS[self.cadence]

    def window(self, scheme: Scheme) -> tuple[date, date]:
        """First and last day of the figures, both included."""
        first_month = self.last_month - MONTHS[self.cadence] + 1
        if scheme is Scheme.CALENDAR:
            last = monthrange(self.year, self.last_month)[1]
            return date(self.year, first_month, 1), date(self.year, self.last_month, last)
        before = date(self.year, first_month, 1) - timedelta(days=1)
        return before.replace(day=15), date(self.year, self.last_month, 14)

    def next(self) -> "Period":
        if self.number * MONTHS[self.cadence] == 12:
            return Period(self.year + 1, self.cadence, 1)
        return Period(self.year, self.cadence, self.number + 1)


def parsed(code: str) -> Period | None:
    """2026-09, 2026-Q3, 2026-H1 or 2026; None for anything else."""
    found = _CODE.fullmatch(code)
    if not found or not found["year"].isascii():
        return None
    year = int(found["year"])
    if not 1900 <= year <= 9998:
        return None
    for name, cadence in (("quarter", Cadence.QUARTER), ("half", Cadence.HALF)):
        if found[name]:
            return Period(year, cadence, int(found[name]))
    if found["month"]:
        month = int(found["month"])
        return Period(year, Cadence.MONTH, month) if 1 <= month <= 12 else None
    return Period(year, Cadence.YEAR, 1)


def period_of(day: date, cadence: Cadence, scheme: Scheme) -> Period:
    """The period whose window holds the day: 15 December opens next year's first official one."""
    period = Period(day.year, cadence, (day.month - 1) // MONTHS[cadence] + 1)
    return period if day <= period.window(scheme)[1] else period.next()


def due_on(
    period: Period,
    day: int,
    *,
    inclusive: bool,
    policy: RollPolicy,
    is_working: Callable[[date], bool],
) -> date:
    """Day `day` of the period's last month, or the day before it ("trước ngày 25" is the 24th)."""
    last = monthrange(period.year, period.last_month)[1]
    found = date(period.year, period.last_month, min(day, last))
    return rolled(found if inclusive else found - timedelta(days=1), policy, is_working)


def rolled(day: date, policy: RollPolicy, is_working: Callable[[date], bool]) -> date:
    """The next or previous working day, when the day itself is none; cut-offs never roll."""
    if policy is RollPolicy.NONE:
        return day
    step = timedelta(days=1 if policy is RollPolicy.NEXT else -1)
    while not is_working(day):
        day += step
    return day


def current(
    today: date,
    cadence: Cadence,
    scheme: Scheme,
    due: Callable[[Period], date | None],
) -> Period:
    """The period whose report is owed next: the one just closed until its due day, then the running one."""
    running = period_of(today, cadence, scheme)
    before = period_of(running.window(scheme)[0] - timedelta(days=1), cadence, scheme)
    last_due = due(before)
    return before if last_due is not None and today <= last_due else running
