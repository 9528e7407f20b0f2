"""The notifier schema's trail of changes: what people chose. Rounds and mails have their own ledger."""

from services.shared.audit import AuditColumns, audit_arguments, trail_of
from services.shared.db import Base


class NotifierAudit(AuditColumns, Base):
    __tablename__ = "audit"
    __table_args__ = audit_arguments("notifier")


TRAIL = trail_of(NotifierAudit)
