"""The trail of what happens to units. Beside service: whoever writes a unit leaves it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit
from services.directory.units.models import OrgUnit
from services.shared.audit import record
from services.shared.tokens import Actor


def note(
    session: Session,
    actor: Actor | None,
    action: str,
    unit: OrgUnit,
    change: tuple[Mapping[str, Any] | None, Mapping[str, Any] | None],
) -> None:
    before, after = (_plain(each) if each is not None else None for each in change)
    subject = ("org_unit", unit.id, unit.id)
    record(session, DirectoryAudit, actor, action, subject, (before, after))


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {k: list(v) if isinstance(v, tuple) else v for k, v in values.items()}
