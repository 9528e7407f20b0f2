"""The KPI schema's trail of changes."""

from services.shared.audit import AuditColumns, audit_arguments, trail_of
from services.shared.db import Base


class KpiAudit(AuditColumns, Base):
    __tablename__ = "audit"
    __table_args__ = audit_arguments("kpi")


TRAIL = trail_of(KpiAudit)
