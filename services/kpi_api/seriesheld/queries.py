"""Published values counted."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import Integer, any_, cast, func, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from services.kpi_api.observations.models import Observation


class Held(NamedTuple):
    indicators: int
    observations: int
    periods: Sequence[int]


def held(session: Session, unit_ids: Collection[int]) -> Held:
    """One statement; the key's index answers it from one period to the next."""
    listed = cast(sorted(unit_ids), ARRAY(Integer))
    found = select(
        func.count(Observation.indicator_id.distinct()),
        func.count(),
        func.array_agg(Observation.period.distinct()),
    ).where(Observation.unit_id == any_(listed), Observation.pub_state.is_not(None))
    indicators, observations, periods = session.execute(found).one()
    return Held(indicators, observations, periods or [])
