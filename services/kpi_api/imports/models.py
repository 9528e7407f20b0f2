"""Receipts of imports."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.shared.db import Base, big_id


class Receipt(Base):
    """What an import was answered, as the very text that was sent."""

    __tablename__ = "receipt"
    __table_args__ = (
        UniqueConstraint("client_id", "idempotency_key"),
        Index("ix_receipt_source_id_received_at", "source_id", "received_at"),
        {"schema": "kpi"},
    )

    id: Mapped[big_id]
    public_id: Mapped[UUID] = mapped_column(unique=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("directory.api_client.id"))
    # Taken away after 30 days, when the key may be used again.
    idempotency_key: Mapped[str | None] = mapped_column(String(200))
    sha256: Mapped[str] = mapped_column(String(64))
    source_id: Mapped[int] = mapped_column(ForeignKey("kpi.source.id"))
    status: Mapped[str] = mapped_column(String(20))
    received_at: Mapped[datetime]
    as_of: Mapped[datetime]
    n_received: Mapped[int]
    n_created: Mapped[int]
    n_updated: Mapped[int]
    n_unchanged: Mapped[int]
    n_rejected: Mapped[int]
    n_warnings: Mapped[int]
    n_errors: Mapped[int]
    # Not jsonb, which does not keep bytes.
    body: Mapped[str] = mapped_column(Text)
