"""Changes a person's particulars; the trail keeps which ones, and never what they were.

Apart from service.py, which only reads.
"""

from typing import Any

from sqlalchemy.exc import IntegrityError

from services.directory.people.domain import search_words
from services.directory.people.models import Person
from services.plan_api.people.access import Registrar
from services.plan_api.people.doors import changeable
from services.plan_api.people.recording import note
from services.plan_api.people.refusals import email_taken, wrong
from services.plan_api.people.schemas import PersonChange
from services.shared.conditions import require_version

_REQUIRED = ("full_name", "email", "language")


def change(registrar: Registrar, person_id: int, condition: str, data: PersonChange) -> None:
    found = changeable(registrar, person_id)
    require_version(condition, found.person.version)
    wanted = data.model_dump(exclude_unset=True)
    for name in _REQUIRED:
        if name in wanted and wanted[name] is None:
            raise wrong(f"/{name}", "value_missing", "Không được để trống", "Must not be empty")
    if changed := adopt(registrar, found.person, wanted):
        note(registrar, "person_changed", person_id, found.roles, (None, {"changed": changed}))


def adopt(registrar: Registrar, person: Person, wanted: dict[str, Any]) -> list[str]:
    """Which of the values are new; 409 for an address that somebody else has."""
    changed = sorted(name for name, to in wanted.items() if getattr(person, name) != to)
    if not changed:
        return []
    try:
        with registrar.session.begin_nested():
            for name in changed:
                setattr(person, name, wanted[name])
            person.norm = search_words(person.full_name, person.email)
            person.version += 1
            registrar.session.flush()
    except IntegrityError:
        raise email_taken() from None
    return changed
