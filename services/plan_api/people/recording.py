"""The trail of what is done to people. Apart from service.py: each feature that changes people writes it."""

from collections.abc import Sequence
from typing import Any

from services.directory.people.models import DirectoryAudit
from services.plan_api.accounts.domain import home
from services.plan_api.people.access import Registrar
from services.plan_api.people.domain import HeldRole
from services.shared.audit import record


def note(
    registrar: Registrar,
    action: str,
    person_id: int,
    roles: Sequence[HeldRole],
    change: tuple[dict[str, Any] | None, dict[str, Any] | None] = (None, None),
) -> None:
    """With the unit whose administrators may read of it; never with a name or an address."""
    unit_id = home([(str(each.role), each.unit_id) for each in roles])
    subject = ("person", person_id, unit_id)
    record(registrar.session, DirectoryAudit, registrar.actor, action, subject, change)


def note_file(registrar: Registrar, counts: dict[str, int], *, stored: bool) -> None:
    """That a table of people came; its lines have their own rows."""
    action = "people_file_taken" if stored else "people_file_refused"
    subject = ("people_file", registrar.now.date().isoformat())
    record(registrar.session, DirectoryAudit, registrar.actor, action, subject, (None, {**counts}))
