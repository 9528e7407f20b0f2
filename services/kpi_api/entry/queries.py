"""Looks up single values and what the caller may do with them."""

import re
from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import ARRAY, ColumnElement, Integer, Select, any_, cast, or_, select
from sqlalchemy.orm import Session

from services.directory.calendar.periods import Period, from_stored
from services.directory.sight.access import Act, reached
from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry.domain import Rights
from services.kpi_api.observations.domain import ValueState
from services.kpi_api.observations.models import Observation, Revision
from services.kpi_api.storing.domain import HISTORY
from services.shared.problems import NotFound

_ID = re.compile(r"(\d{6})-(\d{1,9})-(\d{1,5})", re.ASCII)


class Key(NamedTuple):
    """The natural key of a value, and the id that names it outside."""

    period: int
    unit_id: int
    indicator_id: int

    @property
    def text(self) -> str:
        return f"{self.period}-{self.unit_id}-{self.indicator_id}"


def key_of(row: Observation) -> Key:
    return Key(row.period, row.unit_id, row.indicator_id)


def key_from(text: str) -> Key:
    found = _ID.fullmatch(text)
    if found is None or int(found[3]) > 32_767 or int(found[2]) > 2_147_483_647:
        raise NotFound
    return Key(int(found[1]), int(found[2]), int(found[3]))


def rights(desk: Desk) -> Rights:
    seen = reached(desk.actor, desk.directory, Act.VALUES_FOLLOW)
    if desk.actor.kind == "client":
        return Rights(desk.directory, (), seen, own=frozenset())
    return Rights(desk.directory, desk.actor.grants, seen, own=seen)


def observation(session: Session, key: Key, *, locked: bool = False) -> Observation | None:
    """One value; `locked` keeps others from changing it until the transaction ends."""
    found = select(Observation).where(
        Observation.period == key.period,
        Observation.unit_id == key.unit_id,
        Observation.indicator_id == key.indicator_id,
    )
    fresh = {"populate_existing": True}
    return session.scalar(found.with_for_update() if locked else found, execution_options=fresh)


def among(units: Collection[int]) -> ColumnElement[bool]:
    """One array parameter, however many units there are."""
    return Observation.unit_id == any_(cast(sorted(units), ARRAY(Integer)))


def every() -> Select[tuple[Observation]]:
    return select(Observation)


def before(session: Session, key: Key) -> list[tuple[Period, Observation]]:
    """The values of the same unit and indicator in the periods before, the nearest first."""
    periods = [from_stored(key.period).shifted(-each) for each in range(1, HISTORY + 1)]
    rows = session.scalars(
        select(Observation).where(
            Observation.period.in_([each.stored for each in periods]),
            Observation.unit_id == key.unit_id,
            Observation.indicator_id == key.indicator_id,
            or_(
                Observation.pub_state == ValueState.REPORTED,
                Observation.pub_state.is_(None) & (Observation.state == ValueState.REPORTED),
            ),
        )
    )
    found = {row.period: row for row in rows}
    return [(each, found[each.stored]) for each in periods if each.stored in found]


def revisions(session: Session, key: Key) -> list[Revision]:
    """Every change of a value, the newest first."""
    return list(
        session.scalars(
            select(Revision)
            .where(
                Revision.unit_id == key.unit_id,
                Revision.indicator_id == key.indicator_id,
                Revision.period == key.period,
            )
            .order_by(Revision.id.desc())
        )
    )
