"""How simulated figures run over the quarters since the first of 2025. Pure: the same arguments, the same figures.

Nothing here comes from a source; the sizes are merely of the right order.
"""

from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import NamedTuple

# Adults who use online services in the province of the 2025 plan, in percent: short of 50 at the end of 2025.
ADULTS = ("36.9", "41.0", "45.8", "49.3", "50.1", "50.9", "51.6")
LATER = Decimal("0.6")
STEPS = len(ADULTS) - 1


class Course(NamedTuple):
    """A share that rises from `first` to `last` over the known quarters, of a stable whole."""

    first: float
    last: float
    whole: tuple[int, int]


# By indicator: from, to (percent), and the size of the whole at one reporting unit.
COURSES = {
    "DVC-STAFF-COMM": Course(58, 96, (35, 180)),
    "DVC-PORTAL-SECTION": Course(70, 100, (1, 6)),
    "DVC-AGENCY-IMPROVE": Course(35, 80, (1, 1)),
    "DVC-GRASSROOTS": Course(72, 97, (5, 20)),
    "DVC-DIGITAL-TEAM": Course(55, 93, (30, 120)),
    "DVC-EID": Course(88, 97, (900_000, 1_300_000)),
    "DVC-STUDENT": Course(66, 86, (90_000, 150_000)),
    "DVC-FEEDBACK": Course(90, 99, (900, 1_800)),
}


class Fraction(NamedTuple):
    num: Decimal
    den: Decimal


def course(random: Random, code: str, quarters: int) -> Iterator[Fraction]:
    """A unit's own way along an indicator's course: the whole stays, the part wavers a little."""
    first, last, (least, most) = COURSES[code]
    whole = random.randint(least, most)
    lead = random.uniform(-9, 6)
    for quarter in range(quarters):
        middle = first + (last - first) * min(quarter / STEPS, 1.2)
        share = min(max(middle + lead + random.uniform(-1.5, 1.5), 0), 100)
        yield Fraction(Decimal(round(whole * share / 100)), Decimal(whole))


def adults_of_the_plan(quarter: int, adults: int, lead: Decimal) -> Fraction:
    """The province of the 2025 plan and what it was made of; `lead` is a part's distance in points."""
    known = Decimal(ADULTS[min(quarter, STEPS)])
    share = known + lead + LATER * max(quarter - STEPS, 0)
    return Fraction(Decimal(round(adults * min(share, Decimal(95)) / 100)), Decimal(adults))


def adults_elsewhere(random: Random, quarters: int) -> Iterator[Fraction]:
    """Another province: between 38 and 68 percent by now, rising more slowly every quarter."""
    adults = random.randint(420, 2_600) * 1_000
    last, rise = random.uniform(38, 68), random.uniform(11, 19)
    for quarter in range(quarters):
        left = (1 - min(quarter / STEPS, 1)) ** 1.6
        share = last - rise * left + 0.5 * max(quarter - STEPS, 0)
        yield Fraction(Decimal(round(adults * share / 100)), Decimal(adults + 400 * quarter))
