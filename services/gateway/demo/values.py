"""Simulated values of the 2025 plan's indicators, quarter by quarter up to the last closed one.

Every one has the source `mo-phong`, which is marked simulated in each answer. The same seed and day
give the same values, doing it again changes nothing, and a real value is never replaced.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from sqlalchemy.orm import Session

from services.directory.calendar.periods import Period, PeriodKind, between, last_closed
from services.directory.units.domain import Directory, Unit
from services.directory.units.queries import directory
from services.gateway.demo import trajectories
from services.kpi_api.assessments.freezing import freeze_verdicts
from services.kpi_api.observations.domain import ValueState
from services.kpi_api.simulation.service import Simulated, store_simulated
from services.shared.clock import COUNTRY

FIRST = Period(2025, 1, PeriodKind.QUARTER)
# Adults, and how far each part of today's province lies from its share, in points.
PARTS = {
    "dong-thap": (2_532_000, Decimal(0)),
    "tien-giang-den-2025": (1_338_000, Decimal("1.3")),
    "dong-thap-den-2025": (1_190_000, Decimal("-1.4")),
}
SILENT = "dien-bien"
OF_PROVINCE = ("DVC-EID", "DVC-STUDENT", "DVC-FEEDBACK")
OF_AGENCY = ("DVC-STAFF-COMM", "DVC-PORTAL-SECTION", "DVC-AGENCY-IMPROVE")
OF_COMMUNE = ("DVC-GRASSROOTS", "DVC-DIGITAL-TEAM")


def generate_values(session: Session, today: date, seed: int) -> int:
    """Store the values of every closed quarter, and freeze the verdicts due; how many were new."""
    found = directory(session)
    quarters = between(FIRST, last_closed(today, PeriodKind.QUARTER))
    values = [*_adults(found, quarters, seed), *_in_the_place(found, quarters, seed)]
    stored = 0
    for period in quarters:
        at = datetime.combine(period.last_day + timedelta(days=8), time(9), COUNTRY)
        stored += store_simulated(session, (each for each in values if each.period == period), at)
    freeze_verdicts(session, found, datetime.combine(today, time(), COUNTRY))
    return stored


def _adults(found: Directory, quarters: Sequence[Period], seed: int) -> Iterator[Simulated]:
    """The share of adults in every province of its time; one province is silent in the last quarter."""
    for unit, own in _standing(found, quarters, "province"):
        if unit.key in PARTS:
            yield from _adults_of_the_plan(unit, own, quarters)
            continue
        random = Random(f"{seed}:{unit.key}:adults")  # noqa: S311  invented figures, no secret
        course = trajectories.adults_elsewhere(random, len(quarters))
        for period, (num, den) in zip(quarters, course, strict=True):
            silent = unit.key == SILENT and period == quarters[-1]
            if period in own and not silent:
                yield Simulated(period, unit, "DVC-ADULT-USE", num, den)


def _adults_of_the_plan(
    unit: Unit, own: Sequence[Period], quarters: Sequence[Period]
) -> Iterator[Simulated]:
    adults, lead = PARTS[unit.key]
    for quarter, period in enumerate(quarters):
        if period in own:
            num, den = trajectories.adults_of_the_plan(quarter, adults + 1_500 * quarter, lead)
            yield Simulated(period, unit, "DVC-ADULT-USE", num, den)


def _in_the_place(found: Directory, quarters: Sequence[Period], seed: int) -> Iterator[Simulated]:
    """The other indicators, in the province of the 2025 plan and the two it was made of."""
    kinds = {"province": OF_PROVINCE, "department": OF_AGENCY, "commune": OF_COMMUNE}
    for kind, codes in kinds.items():
        for unit, own in _standing(found, quarters, kind):
            if unit.subordinate and _inside(found, unit):
                for code in codes:
                    yield from _course(unit, own, quarters, code, seed)
    for unit, own in _standing(found, quarters, "province"):
        if unit.key in PARTS:
            yield from (Simulated(each, unit, "DVC-PRESS", val=Decimal(1)) for each in own[1:])


def _course(
    unit: Unit, own: Sequence[Period], quarters: Sequence[Period], code: str, seed: int
) -> Iterator[Simulated]:
    """Now and then a unit reports nothing, or says that the indicator is not for it."""
    random = Random(f"{seed}:{unit.key}:{code}")  # noqa: S311  invented figures, no secret
    luck = 1.0 if unit.key in PARTS else random.random()
    course = trajectories.course(random, code, len(quarters))
    for period, (num, den) in zip(quarters, course, strict=True):
        if period not in own:
            continue
        if luck < 0.02:
            yield Simulated(period, unit, code, state=ValueState.NOT_APPLICABLE)
        elif luck < 0.06 and period == quarters[-1]:
            yield Simulated(period, unit, code, state=ValueState.MISSING)
        else:
            yield Simulated(period, unit, code, num, den)


def _standing(
    found: Directory, quarters: Sequence[Period], kind: str
) -> Iterator[tuple[Unit, list[Period]]]:
    """The units of a kind with the quarters on whose last day they stood."""
    for unit in found.units.values():
        if unit.kind == kind:
            own = [each for each in quarters if unit.valid_on(each.last_day)]
            if own:
                yield unit, own


def _inside(found: Directory, unit: Unit) -> bool:
    home = unit.province_id
    return home is not None and found.unit(home).key in PARTS
