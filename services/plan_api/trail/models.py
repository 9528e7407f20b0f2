"""The plan schema's trail of changes."""

from services.shared.audit import AuditColumns, audit_arguments, trail_of
from services.shared.db import Base


class PlanAudit(AuditColumns, Base):
    __tablename__ = "audit"
    __table_args__ = audit_arguments("plan")


TRAIL = trail_of(PlanAudit)
