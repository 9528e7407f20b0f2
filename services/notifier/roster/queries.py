"""Reads people, grants and days from the directory."""

from collections import defaultdict
from datetime import date

from sqlalchemy import Integer, func, select, text
from sqlalchemy.orm import Session

from services.directory.calendar.models import CalendarDay
from services.directory.people.models import Person, RoleGrant
from services.directory.units.domain import Directory, UnitKind
from services.directory.units.queries import directory
from services.notifier.preferences.models import Preference
from services.notifier.roster.domain import Roster

# Units whose people do not stand for the agencies below them.
_TERRITORIES = frozenset({UnitKind.NATION, UnitKind.PROVINCE})
# Changes whenever anything changes that decides who is told, and when.
_FINGERPRINT = text("""
    SELECT md5(concat_ws('/',
      (SELECT sum(hashtextextended(concat_ws('/', id, active), 0)) FROM directory.person),
      (SELECT sum(hashtextextended(g::text, 0)) FROM directory.role_grant AS g),
      (SELECT sum(hashtextextended(concat_ws('/', day, working), 0)) FROM directory.calendar_day),
      (SELECT sum(hashtextextended(concat_ws('/', person_id, digest_hour), 0))
         FROM notifier.preference WHERE digest_hour IS NOT NULL),
      (SELECT max(counter) FROM directory.version)))
""")


def fingerprint(session: Session) -> str:
    found: str = session.scalars(_FINGERPRINT).one()
    return found


def roster(session: Session, today: date, usual_hour: int) -> Roster:
    """Everybody active, with the roles they hold today; roles for a unit that ended pass on."""
    units = directory(session)
    return Roster(
        hours=_hours(session, usual_hour),
        holders=_holders(session, units, today),
        above=lambda unit_id: _above(units, unit_id),
        days={
            row.day: row.working
            for row in session.execute(select(CalendarDay.day, CalendarDay.working))
        },
    )


def _hours(session: Session, usual_hour: int) -> dict[int, int]:
    hour = func.coalesce(Preference.digest_hour, usual_hour, type_=Integer)
    found = (
        select(Person.id, hour.label("hour"))
        .outerjoin(Preference, Preference.person_id == Person.id)
        .where(Person.active)
    )
    return {row.id: row.hour for row in session.execute(found)}


def _holders(
    session: Session, units: Directory, today: date
) -> dict[tuple[str, int], frozenset[int]]:
    found = (
        select(RoleGrant.role, RoleGrant.unit_id, RoleGrant.person_id)
        .join(Person, Person.id == RoleGrant.person_id)
        .where(Person.active, RoleGrant.valid_from <= today, RoleGrant.valid_to > today)
    )
    holders: dict[tuple[str, int], set[int]] = defaultdict(set)
    for role, unit_id, person_id in session.execute(found):
        for answering in _answering(units, unit_id, today):
            holders[role.value, answering].add(person_id)
    return {key: frozenset(people) for key, people in holders.items()}


def _answering(units: Directory, unit_id: int, today: date) -> list[int]:
    if unit_id not in units.units:
        return [unit_id]
    return [unit.id for unit in units.successors(unit_id, today)]


def _above(units: Directory, unit_id: int) -> list[int]:
    if unit_id not in units.units:
        return []
    above = units.ancestors(unit_id)
    return [each for each in above if units.units[each].kind not in _TERRITORIES]
