"""The units of a league, each one's row, and their order. Beside `service`, which puts them together."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from services.directory.calendar.periods import Period
from services.directory.units.domain import Unit, UnitKind
from services.kpi_api.desk.queries import Desk
from services.kpi_api.indicators.domain import Direction, Level
from services.kpi_api.league.schemas import LeagueRow
from services.kpi_api.series.domain import Figure, Lens
from services.kpi_api.storing.domain import AGENCIES

SMALL = 30
_KINDS = {
    Level.PROVINCE: frozenset({UnitKind.PROVINCE}),
    Level.AGENCY: AGENCIES,
    Level.COMMUNE: frozenset({UnitKind.COMMUNE}),
}


def units_of(desk: Desk, level: Level, province: Unit | None, day: date) -> list[Unit]:
    """The units of the level on the map's day, in one province or in all."""
    found = [unit for kind in sorted(_KINDS[level]) for unit in desk.directory.of_kind(kind, day)]
    if province is None:
        return found
    return [unit for unit in found if unit.province_id == province.id]


def row_of(desk: Desk, lens: Lens, unit: Unit, period: Period, before: Period) -> LeagueRow:
    now, last = lens.figure(unit, period), lens.figure(unit, before)
    cell = now.cell
    ratio = cell.reported > 0 and bool(cell.den)
    reason = _not_comparable(now)
    known = now.value is not None and last.value is not None
    return LeagueRow(
        unit=desk.ref(unit),
        rank=None,
        value=now.value,
        numerator=cell.num if ratio else None,
        denominator=cell.den if ratio else None,
        state=cell.state,
        previous=last.value,
        change=now.value - last.value if known else None,  # type: ignore[operator]
        comparable=now.value is not None and reason is None,
        reason=reason,
        simulated=cell.simulated > 0,
    )


def _not_comparable(figure: Figure) -> str | None:
    """A sum with parts missing, or a ratio of fewer than 30 cases, is shown and not ranked."""
    if figure.reason is not None or figure.value is None:
        return figure.reason
    den = figure.cell.den
    return "small_denominator" if den and den < SMALL else None


def ranked(rows: Sequence[LeagueRow], direction: Direction) -> list[LeagueRow]:
    """Best first; equal values share a rank; what cannot be compared comes after, without one."""
    sign = -1 if direction is Direction.UP else 1

    def place(row: LeagueRow) -> tuple[bool, bool, Decimal, str]:
        value = row.value if row.value is not None else Decimal(0)
        return (not row.comparable, row.value is None, sign * value, row.unit.key)

    ordered = sorted(rows, key=place)
    best: list[LeagueRow] = []
    for position, row in enumerate(ordered, 1):
        same = bool(best) and best[-1].comparable and best[-1].value == row.value
        rank = best[-1].rank if same else position
        best.append(row.model_copy(update={"rank": rank if row.comparable else None}))
    return best
