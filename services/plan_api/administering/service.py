"""The right to change the directory, the trail of the change, and the word that something changed."""

from typing import Any

from services.directory.people.models import DirectoryAudit
from services.directory.permissions.access import require
from services.directory.permissions.domain import Act as Act
from services.directory.units import queries
from services.directory.units.domain import Directory
from services.plan_api.callers.access import Caller
from services.shared.audit import Subject, record


def require_act(caller: Caller, act: Act, unit_id: int | None = None) -> None:
    """403 where the caller's roles do not allow it for the unit (for any at all)."""
    require(caller.actor, caller.directory, act, unit_id)


def noted(
    caller: Caller,
    action: str,
    subject: Subject,
    change: tuple[dict[str, Any] | None, dict[str, Any] | None],
) -> None:
    """A row in the directory's trail; everybody reads the directory again after the transaction."""
    caller.session.flush()
    record(caller.session, DirectoryAudit, caller.actor, action, subject, change)
    queries.mark_changed(caller.session)


def read_again(caller: Caller) -> Directory:
    """The directory after the caller's own changes."""
    caller.session.flush()
    queries.mark_changed(caller.session)
    return queries.directory(caller.session)
