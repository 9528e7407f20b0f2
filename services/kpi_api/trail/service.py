"""A line in this schema's trail that the system itself leaves: loading, schedules."""

from typing import Any

from sqlalchemy.orm import Session

from services.kpi_api.trail.models import KpiAudit
from services.shared.audit import Subject, record


def note(session: Session, action: str, subject: Subject, after: dict[str, Any]) -> None:
    record(session, KpiAudit, None, action, subject, (None, after))
