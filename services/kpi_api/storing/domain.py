"""What is stored, and by whom. Pure."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from statistics import median
from typing import NamedTuple

from services.directory.units.domain import Unit, UnitKind
from services.kpi_api.indicators.domain import Level
from services.kpi_api.observations.domain import ValueState, Workflow

HISTORY = 12
ENOUGH = 5
JUMP = Decimal("0.30")
MADS = 4
# Divisions report to their department, ministries and the nation are above the provinces.
AGENCIES = frozenset(
    {
        UnitKind.DEPARTMENT,
        UnitKind.PRESS,
        UnitKind.PARTY_BODY,
        UnitKind.MASS_ORGANISATION,
        UnitKind.ENTERPRISE,
    }
)


class Row(NamedTuple):
    """A value to store; `place` is where it stood in what was sent."""

    place: int
    period: int
    unit_id: int
    indicator_id: int
    province_id: int | None
    state: ValueState
    num: Decimal | None = None
    den: Decimal | None = None
    val: Decimal | None = None
    note: str | None = None


class Act(NamedTuple):
    """What is done to all rows of one call.

    `forced` writes a row even when its figures are the same (a move, not a delivery).
    """

    action: str
    workflow: Workflow
    source_id: int
    at: datetime
    receipt_id: int | None = None
    as_of: datetime | None = None
    author_id: int | None = None
    by_id: int | None = None
    by_name: str | None = None
    forced: bool = False


class Stored(NamedTuple):
    created: int
    updated: int


def counted_in(unit: Unit, level: Level) -> int | None:
    """The province whose figure a unit's value is a part of: only subordinate units of the report level
    count.

    So a province's own total beside its agencies' values, or a commune's beside its province's, is
    kept and shown, and never added a second time.
    """
    kinds = {
        Level.PROVINCE: frozenset({UnitKind.PROVINCE}),
        Level.COMMUNE: frozenset({UnitKind.COMMUNE}),
        Level.AGENCY: AGENCIES,
    }
    return unit.province_id if unit.subordinate and unit.kind in kinds[level] else None


def jumps(den: Decimal, last: Decimal) -> bool:
    """The denominator moved by more than 30 % against the last period."""
    return abs(den - last) > JUMP * last


def far(value: Decimal, history: Sequence[Decimal]) -> bool:
    """Beyond 4 median absolute deviations of the unit's own history of 5 periods or more.

    A history without any spread says nothing about what is far from it.
    """
    if len(history) < ENOUGH:
        return False
    middle = median(history)
    spread = median(abs(each - middle) for each in history)
    return spread > 0 and abs(value - middle) > MADS * spread
