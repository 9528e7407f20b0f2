"""What the directory in memory does not hold: pages of units, types over time, a unit's sources."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import NamedTuple, TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from services.directory.units.domain import UnitKind
from services.directory.units.models import OrgUnit, UnitType
from services.directory.units.names import folded
from services.plan_api.directory.schemas import UnitFilter
from services.shared.pages import Key, Page, paginate

Out = TypeVar("Out")


class TypeSince(NamedTuple):
    valid_from: date
    type: str
    region: str | None
    instrument: str | None


class Extra(NamedTuple):
    """What only lists of provinces and a unit's own page show."""

    h_code_inferred: bool
    source: str | None
    latitude: float | None
    longitude: float | None


def unit_page(
    session: Session,
    wanted: UnitFilter,
    province_id: int | None,
    as_of: date,
    read: Callable[[int], Out],
) -> Page[Out]:
    """Units valid on a day, by name; `q` is any part of a name, whatever its case and marks."""
    found = select(OrgUnit.id).where(OrgUnit.valid_from <= as_of, OrgUnit.valid_to > as_of)
    if province_id is not None:
        found = found.where(OrgUnit.province_id == province_id)
    if wanted.kind is not None:
        found = found.where(OrgUnit.kind == wanted.kind)
    if part := folded(wanted.q):
        found = found.where(OrgUnit.norm.contains(part, autoescape=True))
    keys = (Key(OrgUnit.norm.expression), Key(OrgUnit.id.expression))
    return paginate(session, found, keys, wanted, lambda row: read(row.id))


def types(session: Session, unit_id: int | None = None) -> dict[int, list[TypeSince]]:
    """Types and regions over time, oldest first, of one unit or of all that have any."""
    wanted = select(
        UnitType.unit_id,
        UnitType.valid_from,
        UnitType.type,
        UnitType.region,
        UnitType.instrument,
    ).order_by(UnitType.unit_id, UnitType.valid_from)
    if unit_id is not None:
        wanted = wanted.where(UnitType.unit_id == unit_id)
    found: dict[int, list[TypeSince]] = defaultdict(list)
    for each, valid_from, name, region, instrument in session.execute(wanted):
        found[each].append(TypeSince(valid_from, name, region, instrument))
    return found


def province_extras(session: Session) -> dict[int, Extra]:
    return _extras(session, OrgUnit.kind == UnitKind.PROVINCE)


def unit_extra(session: Session, unit_id: int) -> Extra:
    return _extras(session, OrgUnit.id == unit_id)[unit_id]


def _extras(session: Session, condition: ColumnElement[bool]) -> dict[int, Extra]:
    rows = session.execute(
        select(
            OrgUnit.id, OrgUnit.h_code_inferred, OrgUnit.source, OrgUnit.latitude, OrgUnit.longitude
        ).where(condition)
    )
    return {each: Extra(inferred, source, lat, lon) for each, inferred, source, lat, lon in rows}
