"""Figures of a unit for a period, on either map, from what is kept. Pure.

A successor's figure before its birth is the sum of its predecessors' numerators and denominators.
After a merger the old map has no figure for the units that went into it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from services.directory.calendar.periods import Period
from services.directory.units.domain import NEW_MAP_FROM, Directory, MapName, Unit, UnitKind
from services.kpi_api.figures.domain import share
from services.kpi_api.indicators.domain import IndicatorKind, OverUnits
from services.kpi_api.observations.domain import ValueState

AFTER_MERGER = "after_merger"
NOT_YET = "not_yet_established"
NOT_ADDITIVE = "not_additive"
PARTIAL = "partial"


class Cell(NamedTuple):
    """A published value as kept, or a province's sum of them."""

    num: Decimal | None
    den: Decimal | None
    val: Decimal | None
    reported: int
    missing: int
    not_applicable: int
    simulated: int
    receipt_id: int | None = None

    @property
    def state(self) -> ValueState | None:
        if self.reported:
            return ValueState.REPORTED
        if self.missing:
            return ValueState.MISSING
        return ValueState.NOT_APPLICABLE if self.not_applicable else None


NOTHING = Cell(None, None, None, 0, 0, 0, 0)
Cells = Mapping[tuple[int, int, int], Cell]


@dataclass(frozen=True, slots=True)
class Figure:
    """What is shown: the value (percent for a ratio), what it was made of, or why there is none."""

    cell: Cell
    value: Decimal | None
    expected: int
    derived_from: tuple[Unit, ...] = ()
    reason: str | None = None


@dataclass(frozen=True)
class Lens:
    """One indicator seen on one map. `expected` counts the units a province's sum should have."""

    indicator_id: int
    kind: IndicatorKind
    over_units: OverUnits
    cells: Cells
    directory: Directory
    map: MapName
    expected: Mapping[tuple[int, date], int]

    def figure(self, unit: Unit, period: Period) -> Figure:
        day = period.last_day
        if unit.kind is UnitKind.NATION:
            return self._sum(self.directory.provinces(day), period, derived=False)
        if unit.valid_on(day):
            return self._own(unit, period)
        if day >= unit.valid_to:
            return Figure(NOTHING, None, 0, reason=AFTER_MERGER)
        if self.map == "old" and unit.valid_from >= NEW_MAP_FROM:
            return Figure(NOTHING, None, 0, reason=NOT_YET)
        return self._sum(standing_before(self.directory, unit, day), period, derived=True)

    def _own(self, unit: Unit, period: Period) -> Figure:
        cell = self._cell(unit, period)
        expected = self.expected.get((unit.id, period.last_day), 1)
        reason = PARTIAL if cell.reported and _covered(cell) < expected else None
        return Figure(cell, self._value(cell), expected, reason=reason)

    def _sum(self, units: Iterable[Unit], period: Period, *, derived: bool) -> Figure:
        parts = [(unit, self._cell(unit, period)) for unit in units]
        marked = tuple(unit for unit, _ in parts) if derived else ()
        if not parts:
            return Figure(NOTHING, None, 0, reason=NOT_YET)
        if self.over_units is OverUnits.NONE and len(parts) > 1:
            return Figure(NOTHING, None, len(parts), marked, NOT_ADDITIVE)
        cell = added(each for _, each in parts)
        whole = all(each.reported or each.not_applicable for _, each in parts)
        reason = None if whole or not cell.reported else PARTIAL
        expected = sum(self.expected.get((unit.id, period.last_day), 1) for unit, _ in parts)
        return Figure(cell, self._value(cell), expected, marked, reason)

    def _cell(self, unit: Unit, period: Period) -> Cell:
        return self.cells.get((self.indicator_id, unit.id, period.stored), NOTHING)

    def _value(self, cell: Cell) -> Decimal | None:
        if not cell.reported:
            return None
        return share(cell.num, cell.den) if self.kind is IndicatorKind.RATIO else cell.val


def standing_before(directory: Directory, unit: Unit, day: date) -> list[Unit]:
    """The predecessors, of any depth, that stood on a day."""
    found = [directory.unit(each) for each in directory.answers_for(unit.id) if each != unit.id]
    return sorted((each for each in found if each.valid_on(day)), key=lambda each: each.key)


def sources_of(directory: Directory, unit: Unit) -> frozenset[int]:
    """Every unit whose values may be part of a unit's figures."""
    if unit.kind is UnitKind.NATION:
        return frozenset(
            each.id for each in directory.units.values() if each.kind is UnitKind.PROVINCE
        )
    return directory.answers_for(unit.id)


def added(cells: Iterable[Cell]) -> Cell:
    """Numerators, denominators and values added up; what was not reported adds nothing."""
    parts = list(cells)
    reported = [each for each in parts if each.reported]
    return Cell(
        sum((each.num for each in reported if each.num is not None), Decimal(0)),
        sum((each.den for each in reported if each.den is not None), Decimal(0)),
        sum((each.val for each in reported if each.val is not None), Decimal(0)),
        sum(each.reported for each in parts),
        sum(each.missing for each in parts),
        sum(each.not_applicable for each in parts),
        sum(each.simulated for each in parts),
        parts[0].receipt_id if len(parts) == 1 else None,
    )


def _covered(cell: Cell) -> int:
    return cell.reported + cell.missing + cell.not_applicable
