"""Takes people's roles along when their unit is succeeded by another.

Apart from service.py: here nobody asks for a person, a succession moves whoever is there.
"""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit, RoleGrant
from services.plan_api.people.domain import HeldRole
from services.plan_api.people.queries import roles_of
from services.plan_api.roles.ending import end_roles
from services.plan_api.roles.storing import stored
from services.shared.audit import record
from services.shared.tokens import Actor


def move_grants(
    session: Session, from_units: Collection[int], to_unit: int, on: date, actor: Actor | None
) -> int:
    """From a day on, every role held for one of the units is held for the other instead, until the
    day it would have ended; a role that the person has there already stays as it is. How many people.
    """
    holders = set(
        session.scalars(
            select(RoleGrant.person_id).where(
                RoleGrant.unit_id.in_(from_units), RoleGrant.valid_to > on
            )
        )
    )
    for person_id, roles in sorted(roles_of(session, holders).items()):
        moving = [each for each in roles if each.unit_id in from_units and each.valid_to > on]
        _move(session, person_id, (moving, roles), to_unit, on)
        after = {"to": to_unit, "on": on.isoformat(), "roles": [each.told() for each in moving]}
        subject = ("person", person_id, to_unit)
        record(session, DirectoryAudit, actor, "roles_moved", subject, (None, after))
    return len(holders)


def _move(
    session: Session,
    person_id: int,
    roles: tuple[Sequence[HeldRole], Sequence[HeldRole]],
    to_unit: int,
    on: date,
) -> None:
    moving, every = roles
    there = [each for each in every if each.unit_id == to_unit]
    instruments = _instruments(session, [each.id for each in moving])
    end_roles(session, moving, on)
    session.flush()
    for each in moving:
        begin = max(each.valid_from, on)
        if any(other.role is each.role and other.meets(begin, each.valid_to) for other in there):
            continue
        wanted = HeldRole(0, each.role, to_unit, begin, each.valid_to, each.delegated_by)
        there.append(stored(session, person_id, wanted, there, instruments[each.id]))
    session.flush()


def _instruments(session: Session, grant_ids: Sequence[int]) -> dict[int, str | None]:
    wanted = select(RoleGrant.id, RoleGrant.instrument).where(RoleGrant.id.in_(grant_ids))
    return {row.id: row.instrument for row in session.execute(wanted)}
