"""Recurring work: which periods a rule (RFC 5545) means, and rules that cannot be followed. Pure.

dateutil computes the days; what a period is called, when it starts and falls due is said here.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import islice

from dateutil.rrule import rrule, rrulestr

# Bounds of what a plan may reasonably ask for.
MAX_OCCURRENCES = 1_000
LAST_DAY = date(2100, 12, 31)
_TOO_OFTEN = ("HOURLY", "MINUTELY", "SECONDLY", "BYHOUR", "BYMINUTE", "BYSECOND")
_MONTHS = {"YEARLY": 12, "MONTHLY": 1, "WEEKLY": 0, "DAILY": 0}


class Fault(StrEnum):
    UNREADABLE = "unreadable_rrule"
    TOO_OFTEN = "rrule_too_often"
    ENDLESS = "endless_rrule"
    EMPTY = "empty_rrule"


@dataclass(frozen=True, slots=True)
class Span:
    """One period of recurring work, both days included."""

    label: str
    start_on: date
    due_on: date


def fault(rule: str, start: date | None, until: date | None, *, open_ended: bool) -> Fault | None:
    """What keeps a rule from being followed.

    `until` is the plan's end. A rule without COUNT or UNTIL is endless unless `open_ended`: the
    text itself says that the work goes on in the following years.
    """
    if any(word in rule.upper() for word in _TOO_OFTEN):
        return Fault.TOO_OFTEN
    last = min(until or LAST_DAY, LAST_DAY)
    try:
        parts, _ = _parts(rule), _length(rule)
        if _names_no_day(parts):
            return Fault.EMPTY
        days = _days(rule, start or date(2000, 1, 1), last if start else LAST_DAY)
    except (ValueError, TypeError, KeyError, AttributeError):
        return Fault.UNREADABLE
    if not days:
        return Fault.EMPTY
    if "COUNT" in parts:
        ends = len(days) == int(parts["COUNT"]) <= MAX_OCCURRENCES
    elif "UNTIL" in parts:
        ends = _day(parts["UNTIL"]) <= last and len(days) <= MAX_OCCURRENCES
    else:
        ends = open_ended
    return None if ends else Fault.ENDLESS


def spans(rule: str, start: date, horizon: date) -> list[Span]:
    """The periods that begin up to the horizon, in order, within our bounds.

    Without BY… parts a period runs from its first to its last day (month, quarter, year); with
    them it falls due on the day that the rule names.
    """
    months, named = _length(rule), ";BY" in rule.upper()
    found: dict[str, Span] = {}
    # A period may begin before the horizon and fall due, or fire, after it.
    ahead = date(min(horizon.year + 1, LAST_DAY.year), 12, 31)
    for day in _days(rule, start, ahead)[:MAX_OCCURRENCES]:
        first, last, label = _period(day, months)
        if first <= horizon:
            label = day.isoformat() if label in found else label
            found[label] = Span(label, max(first, start), day if named else last)
    return list(found.values())


def _days(rule: str, start: date, last: date) -> list[date]:
    """The days on which a rule fires, up to one more than we allow."""
    parts = _parts(rule)
    count = min(int(parts.pop("COUNT", MAX_OCCURRENCES + 1)), MAX_OCCURRENCES + 1)
    until = parts.pop("UNTIL", None)
    stop = min(last, _day(until)) if until else last
    plain = ";".join(f"{name}={value}" for name, value in parts.items())
    parsed = rrulestr(plain, dtstart=datetime.combine(start, time.min))
    if not isinstance(parsed, rrule):
        raise ValueError(rule)
    bounded = parsed.replace(until=datetime.combine(stop, time.min))
    return [moment.date() for moment in islice(bounded, count)]


def _names_no_day(parts: dict[str, str]) -> bool:
    """Whether no month named has a day named (30 February): dateutil would look for one until the
    year 9999, for seconds.
    """
    if not {"BYMONTH", "BYMONTHDAY"} <= parts.keys():
        return False
    longest = max(monthrange(2000, int(month))[1] for month in parts["BYMONTH"].split(","))
    return all(abs(int(day)) > longest for day in parts["BYMONTHDAY"].split(","))


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.upper().split(";"))


def _day(text: str) -> date:
    return date.fromisoformat(text[:8])


def _length(rule: str) -> int:
    """Length of a period in months; 0 for days and weeks."""
    parts = _parts(rule)
    interval = int(parts.get("INTERVAL", "1"))
    if interval < 1:
        raise ValueError(rule)
    return _MONTHS[parts["FREQ"]] * interval


def _period(day: date, months: int) -> tuple[date, date, str]:
    """First and last day and name of the period around a day: 2018-11, 2026-Q3, 2026-H1, 2026."""
    if months == 0:
        return day, day, day.isoformat()
    if months % 12 == 0:
        return date(day.year, 1, 1), date(day.year, 12, 31), f"{day.year:04}"
    length = months if 12 % months == 0 else 1
    number = (day.month - 1) // length + 1
    first = date(day.year, (number - 1) * length + 1, 1)
    last = date(day.year, number * length, monthrange(day.year, number * length)[1])
    name = {3: f"{day.year:04}-Q{number}", 6: f"{day.year:04}-H{number}"}
    return first, last, name.get(length, f"{first:%Y-%m}")
