"""Published values as cells. Beside `queries`, which makes lenses over them."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory, UnitKind
from services.kpi_api.indicators.domain import Level
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.indicators.queries import sources
from services.kpi_api.observations.domain import ValueState
from services.kpi_api.observations.models import Observation
from services.kpi_api.rollups.queries import sums
from services.kpi_api.series.domain import Cell


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


def values(
    session: Session,
    indicators: Sequence[Indicator],
    unit_ids: Collection[int],
    stored: Collection[int],
) -> dict[tuple[int, int, int], Cell]:
    invented = {each.id for each in sources(session).values() if each.simulated}
    rows: Sequence[Any] = session.execute(
        select(
            Observation.indicator_id, Observation.unit_id, Observation.period,
            Observation.pub_num, Observation.pub_den, Observation.pub_val,
            Observation.pub_state, Observation.pub_source_id, Observation.pub_receipt_id,
        ).where(
            Observation.period.in_(stored),
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


def province_sums(
    session: Session,
    directory: Directory,
    indicators: Sequence[Indicator],
    unit_ids: Collection[int],
    stored: Collection[int],
) -> dict[tuple[int, int, int], Cell]:
    """Sums over agencies or communes stand before a total that the province itself may have stated."""
    made = [each.id for each in indicators if each.level is not Level.PROVINCE]
    provinces = [each for each in unit_ids if directory.unit(each).kind is UnitKind.PROVINCE]
    if not made or not provinces:
        return {}
    found = sums(session, made, provinces, stored)
    cells = {key: Cell(*each) for key, each in found.items()}
    nothing = Cell(None, None, None, 0, 0, 0, 0)
    every = {(i, p, each): nothing for i in made for p in provinces for each in stored}
    return every | cells
