"""The trail of changes: each schema has one table of this shape, which only ever grows.

Beside it stand the seals, a chain of hashes over its rows (see `sealing`), and the queue of rows that
wait for theirs, which a trigger of the database fills. Names are not kept: who an actor was is looked
up when the trail is read, so that a person who is forgotten is forgotten here, too.
"""

from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import BigInteger, Column, DateTime, Index, LargeBinary, String, Table, func
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, Session, mapped_column

from services.shared.db import Base, big_id, created_at
from services.shared.edges import request_id
from services.shared.tokens import Actor

# What was changed: its kind and id, and, where it has one, the unit whose administrators may read of it.
Subject: TypeAlias = tuple[str, str | int] | tuple[str, str | int, int | None]


class AuditColumns:
    """Who did what to which row, and how the row read before and after."""

    id: Mapped[big_id]
    at: Mapped[created_at]
    actor_kind: Mapped[str] = mapped_column(String(10))
    actor_id: Mapped[int | None]
    action: Mapped[str] = mapped_column(String(60))
    subject_kind: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(100))
    unit_id: Mapped[int | None]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    after: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    request_id: Mapped[str] = mapped_column(String(64), index=True)


class Trail(NamedTuple):
    """A schema's three tables: the trail, its seals, and what waits for one."""

    schema: str
    audit: Table
    seal: Table
    queue: Table


def audit_arguments(schema: str) -> tuple[Any, ...]:
    """The `__table_args__` of a schema's trail; the indexes serve the searches of `trails`."""
    return (
        Index("ix_audit_at", "at"),
        Index("ix_audit_actor", "actor_kind", "actor_id", "id"),
        Index("ix_audit_subject", "subject_kind", "subject_id", "id"),
        Index("ix_audit_action", "action", "id"),
        Index("ix_audit_unit", "unit_id", "id"),
        {"schema": schema},
    )


def trail_of(model: type[Base]) -> Trail:
    """The trail of an audit model, with the tables that belong to it."""
    audit = Base.metadata.tables[f"{model.__table__.schema}.audit"]
    schema = str(audit.schema)
    seal = Table(
        "audit_seal",
        Base.metadata,
        Column("seq", BigInteger, primary_key=True, autoincrement=False),
        Column("audit_id", BigInteger, nullable=False, unique=True),
        Column("hash", LargeBinary, nullable=False),
        Column("sealed_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
        schema=schema,
    )
    queue = Table(
        "audit_unsealed",
        Base.metadata,
        Column("audit_id", BigInteger, primary_key=True, autoincrement=False),
        schema=schema,
    )
    return Trail(schema, audit, seal, queue)


def record(
    session: Session,
    table: type[Any],
    actor: Actor | None,
    action: str,
    subject: Subject,
    change: tuple[dict[str, Any] | None, dict[str, Any] | None] = (None, None),
) -> None:
    """Add a row to a schema's trail. Without an actor the system itself acts (loading, schedules)."""
    session.add(
        table(
            actor_kind=actor.kind if actor else "system",
            actor_id=actor.id if actor else None,
            action=action,
            subject_kind=subject[0],
            subject_id=str(subject[1]),
            unit_id=subject[2] if len(subject) > 2 else None,
            before=change[0],
            after=change[1],
            request_id=request_id.get(),
        )
    )
