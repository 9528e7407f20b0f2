"""Reporting periods: codes such as 2026-Q3, their windows in two schemes, and numbers to store. Pure.

The official scheme (Decree 09/2019/NĐ-CP) closes on the 14th: the third quarter runs from 15 June to
14 September, a year from 15 December of the year before to 14 December. The calendar scheme follows
the months. A period is stored as year * 100 + slot, and each scheme has slots of its own.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FIRST_YEAR, LAST_YEAR = 2000, 2099
_CODE = re.compile(r"(\d{4})(?:-(?:(Q[1-4])|(H[12])|(0[1-9]|1[0-2])))?", re.ASCII)


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class Scheme(StrEnum):
    OFFICIAL = "official"
    CALENDAR = "calendar"


MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6, PeriodKind.YEAR: 12}
_FIRST_SLOT = {
    (Scheme.OFFICIAL, PeriodKind.MONTH): 1,
    (Scheme.OFFICIAL, PeriodKind.QUARTER): 21,
    (Scheme.OFFICIAL, PeriodKind.HALF): 31,
    (Scheme.OFFICIAL, PeriodKind.YEAR): 40,
    (Scheme.CALENDAR, PeriodKind.MONTH): 51,
    (Scheme.CALENDAR, PeriodKind.QUARTER): 71,
    (Scheme.CALENDAR, PeriodKind.HALF): 81,
    (Scheme.CALENDAR, PeriodKind.YEAR): 90,
}
_SLOTS = {
    first + place: (scheme, kind, place + 1)
    for (scheme, kind), first in _FIRST_SLOT.items()
    for place in range(12 // MONTHS[kind])
}


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """The `number`-th period of its kind in a year, counted from 1."""

    year: int
    number: int
    kind: PeriodKind
    scheme: Scheme = Scheme.OFFICIAL

    @property
    def code(self) -> str:
        """As people and machines write it; the scheme is not part of it."""
        if self.kind is PeriodKind.YEAR:
            return f"{self.year}"
        letter = {PeriodKind.QUARTER: "Q", PeriodKind.HALF: "H"}.get(self.kind)
        return f"{self.year}-{letter}{self.number}" if letter else f"{self.year}-{self.number:02}"

    @property
    def stored(self) -> int:
        return self.year * 100 + _FIRST_SLOT[self.scheme, self.kind] + self.number - 1

    @property
    def first_day(self) -> date:
        return self.shifted(-1).last_day + timedelta(days=1)

    @property
    def last_day(self) -> date:
        """The last day, included. Figures are cut off on it; it never moves for a day off."""
        month = self.number * MONTHS[self.kind]
        if self.scheme is Scheme.OFFICIAL:
            return date(self.year, month, 14)
        following = date(self.year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=1)

    @property
    def cutoff_on(self) -> date:
        return self.last_day

    def shifted(self, periods: int) -> "Period":
        """So many periods later, or earlier if negative."""
        per_year = 12 // MONTHS[self.kind]
        year, place = divmod(self.year * per_year + self.number - 1 + periods, per_year)
        return Period(year, place + 1, self.kind, self.scheme)

    def periods_until(self, later: "Period") -> int:
        """How many whole periods lie between this one's end and the later one's; negative if earlier."""
        per_year = 12 // MONTHS[self.kind]
        return (later.year - self.year) * per_year + later.number - self.number


def parse(code: str, scheme: Scheme = Scheme.OFFICIAL) -> Period | None:
    """The period a code names, or None when it names none (ASCII digits only, years 2000 to 2099)."""
    found = _CODE.fullmatch(code)
    if found is None or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        return None
    year = int(found[1])
    if found[2]:
        return Period(year, int(found[2][1]), PeriodKind.QUARTER, scheme)
    if found[3]:
        return Period(year, int(found[3][1]), PeriodKind.HALF, scheme)
    if found[4]:
        return Period(year, int(found[4]), PeriodKind.MONTH, scheme)
    return Period(year, 1, PeriodKind.YEAR, scheme)


def from_stored(stored: int) -> Period:
    """The period of a stored number; KeyError when there is none."""
    year, slot = divmod(stored, 100)
    scheme, kind, number = _SLOTS[slot]
    return Period(year, number, kind, scheme)


def containing(day: date, kind: PeriodKind, scheme: Scheme = Scheme.OFFICIAL) -> Period:
    """The period a day falls in."""
    candidate = Period(day.year, (day.month - 1) // MONTHS[kind] + 1, kind, scheme)
    return candidate if day <= candidate.last_day else candidate.shifted(1)


def last_closed(today: date, kind: PeriodKind, scheme: Scheme = Scheme.OFFICIAL) -> Period:
    """The latest period that has ended before today."""
    return containing(today, kind, scheme).shifted(-1)


def between(first: Period, last: Period) -> list[Period]:
    """From the first to the last, both included; empty when the last is earlier."""
    return [first.shifted(i) for i in range(first.periods_until(last) + 1)]
