"""Working days: the plain week, except where a day is known to differ. Pure."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum

SATURDAY = 5
# The years for which days off are known or assumed.
FIRST_YEAR, LAST_YEAR = 2018, 2028


class RollPolicy(StrEnum):
    NONE = "none"
    NEXT = "next"
    PREVIOUS = "previous"


def is_working(day: date, days: Mapping[date, bool]) -> bool:
    """`days` says of the days that are named whether they are worked; others follow the week."""
    return days.get(day, day.weekday() < SATURDAY)


def roll(day: date, policy: RollPolicy, days: Mapping[date, bool]) -> date:
    """The day itself when it is worked or must not move, else the next or previous working day."""
    if policy is RollPolicy.NONE:
        return day
    step = timedelta(days=1 if policy is RollPolicy.NEXT else -1)
    while not is_working(day, days):
        day += step
    return day
