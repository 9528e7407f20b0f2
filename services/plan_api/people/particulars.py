"""Changes a person's particulars; the trail keeps which ones, and never what they were.

Apart from service.py, which only reads.
"""

from typing import Any

from sqlalchemy.exc import IntegrityError

from services.directory.people.domain import search_words
from services.directory.people.models import Person
from services.plan_api.invitations.service import revoke_links
from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import (
    Known,
    changeable,
    require_other,
    require_reach,
    require_seen,
)
from services.plan_api.people.recording import note
from services.plan_api.people.refusals import email_taken, wrong
from services.plan_api.people.schemas import PersonChange

_REQUIRED = ("full_name", "email", "language")


def change(registrar: Registrar, person_id: int, condition: str, data: PersonChange) -> None:
    found = changeable(registrar, person_id)
    require_seen(found, condition)
    wanted = data.model_dump(exclude_unset=True)
    for name in _REQUIRED:
        if name in wanted and wanted[name] is None:
            raise wrong(f"/{name}", "value_missing", "Không được để trống", "Must not be empty")
    change_known(registrar, found, wanted)


def change_known(registrar: Registrar, found: Known, wanted: dict[str, Any]) -> bool:
    """Whether anything was new; 403 only then, for whom the caller does not answer for in full."""
    changed = sorted(name for name, to in wanted.items() if getattr(found.person, name) != to)
    if not changed:
        return False
    require_reach(registrar, found)
    if "email" in changed:
        # Else whoever borrows a browser for a minute could have the account mailed to themself.
        require_other(registrar, found)
        revoke_links(registrar.session, found.person.id, registrar.now)
    _adopt(registrar, found.person, {name: wanted[name] for name in changed})
    note(registrar, "person_changed", found.person.id, found.roles, (None, {"changed": changed}))
    return True


def _adopt(registrar: Registrar, person: Person, changed: dict[str, Any]) -> None:
    """409 for an address that somebody else has."""
    try:
        with registrar.session.begin_nested():
            for name, to in changed.items():
                setattr(person, name, to)
            person.norm = search_words(person.full_name, person.email)
            person.version += 1
            registrar.session.flush()
    except IntegrityError:
        raise email_taken() from None
