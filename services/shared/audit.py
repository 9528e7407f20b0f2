"""The trail of changes: each schema has one table of this shape, which only ever grows."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, Session, mapped_column

from services.shared.db import big_id, created_at
from services.shared.edges import request_id
from services.shared.tokens import Actor


class AuditColumns:
    """Who did what to which row, and how the row read before and after."""

    id: Mapped[big_id]
    at: Mapped[created_at]
    actor_kind: Mapped[str] = mapped_column(String(10))
    actor_id: Mapped[int | None]
    actor_name: Mapped[str] = mapped_column(String(200))
    action: Mapped[str] = mapped_column(String(60))
    subject_kind: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(100))
    before: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    after: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    request_id: Mapped[str] = mapped_column(String(64), index=True)


def record(
    session: Session,
    table: type[Any],
    actor: Actor | None,
    action: str,
    subject: tuple[str, str | int],
    change: tuple[dict[str, Any] | None, dict[str, Any] | None] = (None, None),
) -> None:
    """Add a row to a schema's trail. Without an actor the system itself acts (loading, schedules)."""
    session.add(
        table(
            actor_kind=actor.kind if actor else "system",
            actor_id=actor.id if actor else None,
            actor_name=actor.name if actor else "system",
            action=action,
            subject_kind=subject[0],
            subject_id=str(subject[1]),
            before=change[0],
            after=change[1],
            request_id=request_id.get(),
        )
    )
