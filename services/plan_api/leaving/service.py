"""Keeps people out, lets them in again, forgets them."""

from services.plan_api.leaving.forgetting import forget
from services.plan_api.leaving.shutting import end_sessions
from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import Known, changeable, known, require_other
from services.plan_api.people.recording import note
from services.plan_api.people.refusals import already
from services.plan_api.roles.ending import end_all, end_given, require_another_administrator


def deactivate(registrar: Registrar, person_id: int, reason: str) -> None:
    """Sessions and links end at once, and so does what the person delegated; roles are kept."""
    found = _leaver(registrar, person_id)
    if not found.person.active:
        raise already("Tài khoản đã bị khóa.", "The account is deactivated already.")
    _keep_out(registrar, found)
    note(registrar, "person_deactivated", person_id, found.roles, (None, {"reason": reason}))


def reactivate(registrar: Registrar, person_id: int) -> None:
    """With the roles that have not ended meanwhile; the password is the old one."""
    found = changeable(registrar, person_id)
    if found.person.active:
        raise already("Tài khoản đang hoạt động.", "The account is active.")
    found.person.active = True
    found.person.deactivated_at = None
    found.person.version += 1
    note(registrar, "person_reactivated", person_id, found.roles)


def anonymise(registrar: Registrar, person_id: int, reason: str) -> None:
    """For good: roles end today, and nothing tells any more who it was."""
    found = _leaver(registrar, person_id)
    if found.person.active:
        _keep_out(registrar, found)
    end_all(registrar, found.roles)
    forget(registrar.session, found.person, registrar.now)
    note(registrar, "person_anonymised", person_id, found.roles, (None, {"reason": reason}))


def anonymise_left(registrar: Registrar, person_id: int) -> None:
    """Somebody who was kept out long ago; who was let in again meanwhile is not touched."""
    found = known(registrar, person_id)
    if found.person.active:
        return
    end_all(registrar, found.roles)
    forget(registrar.session, found.person, registrar.now)
    note(registrar, "person_anonymised", person_id, found.roles, (None, {"reason": "retention"}))


def _leaver(registrar: Registrar, person_id: int) -> Known:
    found = changeable(registrar, person_id)
    require_other(registrar, found)
    return found


def _keep_out(registrar: Registrar, found: Known) -> None:
    require_another_administrator(registrar, found.person.id, found.roles)
    found.person.active = False
    found.person.deactivated_at = registrar.now
    found.person.version += 1
    end_sessions(registrar.session, found.person.id, registrar.now)
    end_given(registrar, found.person.id)
