"""A line that the system itself leaves in this schema's trail. Apart from `service`, which reads."""

from typing import Any

from sqlalchemy.orm import Session

from services.plan_api.trail.models import PlanAudit
from services.shared.audit import Subject, record


def note(session: Session, action: str, subject: Subject, after: dict[str, Any]) -> None:
    """Loading, schedules, the demo."""
    record(session, PlanAudit, None, action, subject, (None, after))
