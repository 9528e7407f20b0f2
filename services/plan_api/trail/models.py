"""The plan schema's trail of changes."""

from services.shared.audit import AuditColumns
from services.shared.db import Base


class PlanAudit(AuditColumns, Base):
    __tablename__ = "audit"
    __table_args__ = ({"schema": "plan"},)
