"""How a figure stands against a path of targets. Pure; see FORMULA_VERSION.

Figures are exact decimals of 28 digits; only the growth rates of the second opinion are powers.
Shares and paces are rounded nowhere here.
"""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import combinations, pairwise
from statistics import median

ON_TRACK, OFF_TRACK = Decimal("0.95"), Decimal("0.60")


class Status(StrEnum):
    ACHIEVED = "achieved"
    ON_TRACK = "on_track"
    ACCELERATION_NEEDED = "acceleration_needed"
    OFF_TRACK = "off_track"
    DETERIORATING = "deteriorating"
    NO_DATA = "no_data"


class Result(StrEnum):
    MET = "met"
    NOT_MET = "not_met"
    NO_DATA = "no_data"


BANDS = (Status.ON_TRACK, Status.ACCELERATION_NEEDED, Status.OFF_TRACK, Status.DETERIORATING)


@dataclass(frozen=True, slots=True)
class Mark:
    """A value on a day: the baseline, a target, or an observation."""

    on: date
    value: Decimal


def anniversary(start: date, years: int) -> date:
    """The same day so many years later; 29 February becomes the 28th where it must."""
    year = start.year + years
    return start.replace(year=year, day=min(start.day, calendar.monthrange(year, start.month)[1]))


def years_between(start: date, end: date) -> Decimal:
    """Whole years, plus the remaining days over the length of the year they lie in."""
    years = end.year - start.year
    if anniversary(start, years) > end:
        years -= 1
    begun = anniversary(start, years)
    length = (anniversary(start, years + 1) - begun).days
    return years + Decimal((end - begun).days) / length


def path_value(path: Sequence[Mark], day: date) -> Decimal:
    """Straight lines between the path's marks; flat before the first and after the last."""
    if day <= path[0].on:
        return path[0].value
    for start, end in pairwise(path):
        if day <= end.on:
            elapsed = years_between(start.on, day) / years_between(start.on, end.on)
            return start.value + (end.value - start.value) * elapsed
    return path[-1].value


def attained_share(base: Decimal, now: Decimal, expected: Decimal) -> Decimal | None:
    """The way gone over the way that should have been gone; None where there was none to go."""
    return None if expected == base else (now - base) / (expected - base)


def band(share: Decimal) -> Status:
    if share < 0:
        return Status.DETERIORATING
    if share < OFF_TRACK:
        return Status.OFF_TRACK
    return Status.ON_TRACK if share >= ON_TRACK else Status.ACCELERATION_NEEDED


def growth_ratio(base: Mark, now: Mark, target: Mark, up: bool) -> Decimal | None:
    """Observed over required compound yearly growth; above 1 is faster than needed, below 0 the
    wrong way.

    None where growth is not defined: a zero at either end, a change of sign, or no time or way.
    Zero is never replaced by a small number.
    """
    elapsed, whole = years_between(base.on, now.on), years_between(base.on, target.on)
    if not base.value or not target.value or elapsed <= 0 or whole <= 0:
        return None
    observed, needed = now.value / base.value, target.value / base.value
    if observed < 0 or needed <= 0 or needed == 1:
        return None
    required = needed ** (1 / whole) - 1
    growth = (observed ** (1 / elapsed) if observed else Decimal(0)) - 1
    return (growth if up else -growth) / abs(required)


def disputed(share: Decimal | None, ratio: Decimal | None) -> bool:
    """The two opinions land two bands apart or more."""
    if share is None or ratio is None:
        return False
    return abs(BANDS.index(band(share)) - BANDS.index(band(ratio))) >= 2


def theil_sen(points: Sequence[tuple[int, Decimal]]) -> Decimal | None:
    """The median slope per period over the last 6 periods; None with fewer than 3 points."""
    last = max((place for place, _ in points), default=0)
    recent = [(place, value) for place, value in points if place > last - 6]
    if len(recent) < 3:
        return None
    return median((b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(recent, 2))


def forecast(now: Decimal, slope: Decimal, periods: int, cap: Decimal | None) -> Decimal:
    """Where the observed pace leads, within what is possible: not below 0, not above the cap."""
    ahead = max(now + slope * periods, Decimal(0))
    return ahead if cap is None else min(ahead, cap)


def periods_to_reach(now: Decimal, target: Decimal, slope: Decimal, up: bool) -> int | None:
    """Whole periods until the target at the observed pace; None: never, or not within a century."""
    way = target - now if up else now - target
    pace = slope if up else -slope
    if way <= 0:
        return 0
    if pace <= 0 or way / pace > 1200:
        return None
    whole, rest = divmod(way, pace)
    return int(whole) + (1 if rest else 0)
