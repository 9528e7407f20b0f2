"""A line in this schema's trail."""

from typing import Any

from sqlalchemy.orm import Session

from services.kpi_api.trail.models import KpiAudit
from services.shared.audit import Subject, record
from services.shared.tokens import Actor


def note(
    session: Session,
    action: str,
    subject: Subject,
    after: dict[str, Any],
    before: dict[str, Any] | None = None,
    actor: Actor | None = None,
) -> None:
    """Without an actor the system itself acts: loading, schedules."""
    record(session, KpiAudit, actor, action, subject, (before, after))
