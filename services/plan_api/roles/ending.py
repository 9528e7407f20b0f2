"""Ends roles, and what must not or cannot outlast them.

Apart from service.py: leaving and delegations end roles, too.
"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services.directory.people.domain import Role
from services.directory.people.models import Person, RoleGrant
from services.directory.permissions.domain import NATION
from services.directory.units.domain import Directory
from services.plan_api.people import queries
from services.plan_api.people.access import Registrar
from services.plan_api.people.domain import HeldRole
from services.plan_api.people.refusals import last_administrator


def end_roles(session: Session, roles: Iterable[HeldRole], on: date) -> None:
    """The day is the first without them; one that was to begin then or later never held a day."""
    ending = list(roles)
    holders = select(RoleGrant.person_id).where(RoleGrant.id.in_([each.id for each in ending]))
    session.execute(update(Person).where(Person.id.in_(holders)).values(version=Person.version + 1))
    for each in ending:
        if each.valid_to > on:
            session.execute(
                update(RoleGrant)
                .where(RoleGrant.id == each.id)
                .values(valid_to=on, version=RoleGrant.version + 1)
            )


def end_all(registrar: Registrar, roles: Iterable[HeldRole]) -> None:
    end_roles(registrar.session, roles, registrar.today)


def end_given(registrar: Registrar, giver_id: int) -> None:
    """End everything that somebody delegated, whatever it rests on."""
    given = queries.delegated_by(registrar.session, giver_id)
    end_all(registrar, [each.role for each in given if not each.role.is_over(registrar.today)])


def end_groundless(session: Session, directory: Directory, giver_id: int, on: date) -> list[int]:
    """End what somebody delegated from a role that they hold no more; whose delegations ended."""
    own = [each for each in queries.roles(session, giver_id) if each.delegated_by is None]
    given = [each for each in queries.delegated_by(session, giver_id) if each.role.valid_to > on]
    groundless = [each for each in given if not _rests(each.role, own, directory, on)]
    end_roles(session, [each.role for each in groundless], on)
    return [each.person_id for each in groundless]


def _rests(role: HeldRole, own: Iterable[HeldRole], directory: Directory, on: date) -> bool:
    return any(
        each.role is role.role
        and each.valid_to > on
        and directory.covers(each.unit_id, role.unit_id)
        for each in own
    )


def require_another_administrator(
    registrar: Registrar, person_id: int, losing: Iterable[HeldRole]
) -> None:
    """Somebody else must still be able to administer the nation."""
    nation = registrar.directory.by_key(NATION)
    if nation is None or not any(
        each.role is Role.ADMIN and each.unit_id == nation.id for each in losing
    ):
        return
    queries.lock_administrators(registrar.session)
    left = queries.holders(registrar.session, Role.ADMIN, nation.id, registrar.today)
    if left == {person_id}:
        raise last_administrator()
