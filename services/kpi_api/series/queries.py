"""Reads published values for several indicators, units and periods in a fixed number of queries."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.calendar.periods import Period
from services.directory.units.domain import Directory, MapName, UnitKind
from services.kpi_api.imports.models import Receipt
from services.kpi_api.indicators.domain import Level
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.indicators.queries import sources
from services.kpi_api.observations.domain import ValueState
from services.kpi_api.observations.models import Observation
from services.kpi_api.rollups.queries import sums
from services.kpi_api.series.domain import Cell, Lens
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
    cells = _values(session, indicators, unit_ids, periods)
    cells |= _sums(session, directory, indicators, unit_ids, periods)
    days = {each.last_day for each in periods}
    counted = {
        level: _expected(directory, level, unit_ids, days)
        for level in {each.level for each in indicators}
    }
    return {
        each.id: Lens(
            each.id, each.kind, each.over_units, cells, directory, map_name, counted[each.level]
        )
        for each in indicators
    }


def receipts(session: Session, ids: Iterable[int | None]) -> dict[int | None, UUID]:
    """The public names of receipts."""
    wanted = {each for each in ids if each is not None}
    if not wanted:
        return {}
    rows: Sequence[Any] = session.execute(
        select(Receipt.id, Receipt.public_id).where(Receipt.id.in_(wanted))
    ).all()
    return {row.id: row.public_id for row in rows}


def published_periods(
    session: Session, indicator_ids: Collection[int], unit_ids: Collection[int]
) -> list[int]:
    """The periods for which any of the units, or of their parts, has a published value, in order."""
    return list(
        session.scalars(
            select(Observation.period)
            .distinct()
            .where(
                Observation.indicator_id.in_(indicator_ids),
                Observation.pub_state.is_not(None),
                Observation.unit_id.in_(unit_ids) | Observation.province_id.in_(unit_ids),
            )
            .order_by(Observation.period)
        )
    )


def _values(
    session: Session,
    indicators: Sequence[Indicator],
    unit_ids: Collection[int],
    periods: Collection[Period],
) -> dict[tuple[int, int, int], Cell]:
    invented = {each.id for each in sources(session).values() if each.simulated}
    rows: Sequence[Any] = session.execute(
        select(
            Observation.indicator_id, Observation.unit_id, Observation.period,
            Observation.pub_num, Observation.pub_den, Observation.pub_val,
            Observation.pub_state, Observation.pub_source_id, Observation.pub_receipt_id,
        ).where(
            Observation.period.in_([each.stored for each in periods]),
            Observation.unit_id.in_(unit_ids),
            Observation.indicator_id.in_([each.id for each in indicators]),
            Observation.pub_state.is_not(None),
        )
    ).all()  # fmt: skip
    return {(row[0], row[1], row[2]): _cell(row, invented) for row in rows}


def _cell(row: Any, invented: Collection[int]) -> Cell:
    return Cell(
        row.pub_num,
        row.pub_den,
        row.pub_val,
        int(row.pub_state is ValueState.REPORTED),
        int(row.pub_state is ValueState.MISSING),
        int(row.pub_state is ValueState.NOT_APPLICABLE),
        int(row.pub_state is ValueState.REPORTED and row.pub_source_id in invented),
        row.pub_receipt_id,
    )


def _sums(
    session: Session,
    directory: Directory,
    indicators: Sequence[Indicator],
    unit_ids: Collection[int],
    periods: Collection[Period],
) -> dict[tuple[int, int, int], Cell]:
    """Sums over agencies or communes stand before a total that the province itself may have stated."""
    made = [each.id for each in indicators if each.level is not Level.PROVINCE]
    provinces = [each for each in unit_ids if directory.unit(each).kind is UnitKind.PROVINCE]
    if not made or not provinces:
        return {}
    found = sums(session, made, provinces, [each.stored for each in periods])
    cells = {key: Cell(*each) for key, each in found.items()}
    nothing = Cell(None, None, None, 0, 0, 0, 0)
    every = {(i, p, each.stored): nothing for i in made for p in provinces for each in periods}
    return every | cells


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
