"""Gives roles and ends them."""

from services.plan_api.people.access import Registrar
from services.plan_api.people.domain import HeldRole
from services.plan_api.people.doors import (
    Known,
    held_still,
    require_active,
    require_giving,
    require_seen,
)
from services.plan_api.people.recording import note
from services.plan_api.roles.ending import end_groundless, end_roles, require_another_administrator
from services.plan_api.roles.placing import placed, require_apart
from services.plan_api.roles.schemas import RoleGive
from services.plan_api.roles.storing import stored


def give_role(registrar: Registrar, found: Known, data: RoleGive, pointer: str = "") -> HeldRole:
    """Nobody gives a role that they could not take back, nor one that is held already."""
    require_active(found)
    place = placed(registrar.directory, data, registrar.today, pointer)
    require_giving(registrar, data.role, place.unit.id)
    require_apart(found.roles, data.role, place, pointer)
    wanted = HeldRole(0, data.role, place.unit.id, place.valid_from, place.valid_to, None)
    found.person.version += 1
    held = stored(registrar.session, found.person.id, wanted, found.roles)
    found.roles.append(held)
    note(registrar, "role_given", found.person.id, [held], (None, held.told()))
    return held


def end_role(registrar: Registrar, found: Known, grant_id: int, condition: str) -> None:
    """From today on, with all that was delegated from it."""
    require_seen(found, condition)
    held = held_still(registrar, found, grant_id)
    require_giving(registrar, held.role, held.unit_id)
    require_another_administrator(registrar, found.person.id, [held])
    end_roles(registrar.session, [held], registrar.today)
    end_groundless(registrar.session, registrar.directory, found.person.id, registrar.today)
    found.person.version += 1
    note(registrar, "role_ended", found.person.id, [held], (held.told(), None))
