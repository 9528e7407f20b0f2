"""Reads published values for several indicators, units and periods in a fixed number of queries."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.calendar.periods import Period
from services.directory.units.domain import Directory, MapName, Unit, UnitKind
from services.kpi_api.imports.models import Receipt
from services.kpi_api.indicators.domain import Level
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.series import cells
from services.kpi_api.series.domain import Lens, sources_of
from services.kpi_api.storing.domain import AGENCIES


def lenses(
    session: Session,
    directory: Directory,
    indicators: Sequence[Indicator],
    unit_ids: Collection[int],
    periods: Collection[Period],
    map_name: MapName = "new",
) -> dict[int, Lens]:
    """By indicator id: a lens over the published values of the units and periods."""
    stored = [each.stored for each in periods]
    found = cells.values(session, indicators, unit_ids, stored)
    found |= cells.province_sums(session, directory, indicators, unit_ids, stored)
    days = {each.last_day for each in periods}
    counted = {
        level: _expected(directory, level, unit_ids, days)
        for level in {each.level for each in indicators}
    }
    return {
        each.id: Lens(
            each.id, each.kind, each.over_units, found, directory, map_name, counted[each.level]
        )
        for each in indicators
    }


def lenses_of(
    session: Session,
    directory: Directory,
    indicator: Indicator,
    units: Iterable[Unit],
    periods: Collection[Period],
    map_name: MapName,
) -> Lens:
    """A lens over one indicator of many units, with all that their figures may be made of."""
    of = frozenset[int]().union(*(sources_of(directory, each) for each in units))
    return lenses(session, directory, [indicator], of, periods, map_name)[indicator.id]


def receipts(session: Session, ids: Iterable[int | None]) -> dict[int | None, UUID]:
    """The public names of receipts."""
    wanted = {each for each in ids if each is not None}
    if not wanted:
        return {}
    rows: Sequence[Any] = session.execute(
        select(Receipt.id, Receipt.public_id).where(Receipt.id.in_(wanted))
    ).all()
    return {row.id: row.public_id for row in rows}


def _expected(
    directory: Directory, level: Level, unit_ids: Collection[int], days: Collection[date]
) -> dict[tuple[int, date], int]:
    """How many units of the level a province has on a day."""
    if level is Level.PROVINCE:
        return {}
    kinds = AGENCIES if level is Level.AGENCY else {UnitKind.COMMUNE}
    wanted = set(unit_ids)
    found: Counter[tuple[int, date]] = Counter()
    for unit in directory.units.values():
        if unit.subordinate and unit.kind in kinds and unit.province_id in wanted:
            home = unit.province_id
            found.update((home, day) for day in days if home and unit.valid_on(day))
    return dict(found)
