"""One person, or a list of people, for reading or for change; or the refusal.

Apart from service.py because every feature that changes something about people comes through here.
"""

from typing import NamedTuple

from services.directory.people.domain import Role
from services.directory.people.models import Person
from services.directory.permissions.domain import Act, for_the_nation, may, units_where
from services.plan_api.people import queries
from services.plan_api.people.access import Registrar
from services.plan_api.people.domain import HeldRole, may_change, may_give, may_see
from services.plan_api.people.refusals import (
    absent,
    already,
    anonymised,
    email_taken,
    no_list,
    not_to_give,
    out_of_reach,
    own_account,
    wrong,
)
from services.shared.conditions import require_version


class Known(NamedTuple):
    """A person, locked, with every role they hold, held or will hold."""

    person: Person
    roles: list[HeldRole]


def readable_units(registrar: Registrar) -> frozenset[int] | None:
    """Those of which the caller may read people; None is the whole nation, 403 none at all."""
    if not may(Act.PEOPLE_READ, registrar.held, registrar.directory):
        raise no_list()
    if for_the_nation(Act.PEOPLE_READ, registrar.held, registrar.directory):
        return None
    return units_where(Act.PEOPLE_READ, registrar.held, registrar.directory)


def require_sight(registrar: Registrar, person_id: int) -> None:
    roles = queries.roles(registrar.session, person_id)
    if not may_see(registrar.held, registrar.directory, roles):
        raise absent()


def known(registrar: Registrar, person_id: int) -> Known:
    """Locked for change; 404 for whom the caller may not see, 409 for whom nobody knows any more."""
    person = queries.locked(registrar.session, person_id)
    roles = queries.roles(registrar.session, person_id)
    if person is None or not may_see(registrar.held, registrar.directory, roles):
        raise absent()
    if person.anonymised_at is not None:
        raise anonymised()
    return Known(person, roles)


def changeable(registrar: Registrar, person_id: int) -> Known:
    """403 for whom the caller sees but does not answer for in full."""
    found = known(registrar, person_id)
    require_reach(registrar, found)
    return found


def require_seen(found: Known, condition: str) -> None:
    """412 unless the caller knows the person as they stand now."""
    require_version(condition, found.person.version)


def require_active(found: Known) -> None:
    if not found.person.active:
        raise already(
            "Tài khoản đã bị khóa; hãy mở lại trước.",
            "The account is deactivated; reactivate it first.",
        )


def require_giving(registrar: Registrar, role: Role, unit_id: int) -> None:
    """403 unless the caller may give, and so take, the role for the unit."""
    if not may_give(registrar.held, registrar.directory, role, unit_id):
        raise not_to_give()


def held_still(registrar: Registrar, found: Known, grant_id: int) -> HeldRole:
    """A role of the person that has not ended yet."""
    held = next((each for each in found.roles if each.id == grant_id), None)
    if held is None:
        raise absent()
    if held.is_over(registrar.today):
        raise already("Vai trò này đã kết thúc.", "This role has ended already.")
    return held


def require_other(registrar: Registrar, found: Known) -> None:
    """Nobody shuts themself out."""
    if registrar.own_id == found.person.id:
        raise own_account()


def require_invited(registrar: Registrar, found: Known) -> None:
    """An invitation is for who has never had a password."""
    if queries.has_password(registrar.session, found.person.id):
        raise already(
            "Người này đã có mật khẩu; hãy gửi liên kết đặt lại mật khẩu.",
            "This person has a password already; send a reset instead.",
        )


def colleague(registrar: Registrar, person_id: int, pointer: str) -> Known:
    """Somebody named in a body: 422 for whom the caller may not see, like for nobody."""
    person = queries.locked(registrar.session, person_id)
    roles = queries.roles(registrar.session, person_id)
    if person is None or not may_see(registrar.held, registrar.directory, roles):
        raise wrong(pointer, "person_unknown", "Không có người này.", "There is no such person.")
    return Known(person, roles)


def require_changing(registrar: Registrar) -> None:
    if not may(Act.PEOPLE_CHANGE, registrar.held, registrar.directory):
        raise no_list()


def addressee(registrar: Registrar, email: str) -> Known | None:
    """Whose address it is, if anybody's; 409 for whom the caller may not see, without saying more."""
    person_id = queries.id_of(registrar.session, email)
    if person_id is None:
        return None
    person = queries.locked(registrar.session, person_id)
    roles = queries.roles(registrar.session, person_id)
    if person is None or not may_see(registrar.held, registrar.directory, roles):
        raise email_taken()
    return Known(person, roles)


def require_reach(registrar: Registrar, found: Known) -> None:
    """403 for whom the caller sees but does not answer for in full."""
    if not may_change(registrar.held, registrar.directory, found.roles, registrar.today):
        raise out_of_reach()
