"""What the directory in memory does not hold: pages of units, types over time, a unit's sources."""

from collections import defaultdict
from collections.abc import Callable, Collection
from datetime import date
from typing import NamedTuple, TypeVar

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from services.directory.people.models import Person, RoleGrant
from services.directory.units.domain import UnitKind
from services.directory.units.models import OrgUnit, UnitType
from services.directory.units.names import folded
from services.plan_api.assignments.models import Assignment, AssignmentState
from services.plan_api.directory.schemas import UnitFilter
from services.plan_api.tasks.domain import RUNNING
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
    version: int


def unit_page(
    session: Session,
    wanted: UnitFilter,
    provinces: Collection[int] | None,
    as_of: date,
    read: Callable[[int], Out],
) -> Page[Out]:
    """Units valid on a day, by name; `q` is any part of a name, whatever its case and marks.

    `provinces` are one and those that merged into it: their units may have come along.
    """
    found = select(OrgUnit.id).where(OrgUnit.valid_from <= as_of, OrgUnit.valid_to > as_of)
    if provinces is not None:
        found = found.where(OrgUnit.province_id.in_(provinces))
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
            OrgUnit.id, OrgUnit.h_code_inferred, OrgUnit.source, OrgUnit.latitude,
            OrgUnit.longitude, OrgUnit.row_version,
        ).where(condition)
    )  # fmt: skip
    return {row[0]: Extra(*row[1:]) for row in rows}


def people_of(session: Session, unit_id: int, today: date) -> int:
    """How many active people hold a role for the unit itself."""
    wanted = (
        select(func.count(RoleGrant.person_id.distinct()))
        .join(Person, Person.id == RoleGrant.person_id)
        .where(RoleGrant.unit_id == unit_id, Person.active)
        .where(RoleGrant.valid_from <= today, RoleGrant.valid_to > today)
    )
    return session.scalar(wanted) or 0


def open_work(session: Session, unit_ids: Collection[int], today: date) -> int:
    """How many assignments of the units still have something to be done."""
    wanted = (
        select(func.count())
        .select_from(AssignmentState)
        .join(Assignment, Assignment.id == AssignmentState.assignment_id)
        .where(AssignmentState.unit_id.in_(unit_ids), AssignmentState.workflow.in_(RUNNING))
        .where(AssignmentState.valid_from <= today, AssignmentState.valid_to > today)
        .where(or_(Assignment.counted, Assignment.occurrence_id.is_not(None)))
    )
    return session.scalar(wanted) or 0
