"""The live token of each family; a family is what people call a session."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from services.directory.people.models import SignInSession

S = SignInSession
MOST = 200


def live(session: Session, person_id: int, now: datetime) -> list[Any]:
    """The newest use first."""
    wanted = (
        select(S.family, S.started_at, S.created_at, S.expires_at, S.user_agent)
        .where(
            S.person_id == person_id,
            S.revoked_at.is_(None),
            S.replaced_at.is_(None),
            S.expires_at > now,
        )
        .order_by(S.created_at.desc(), S.id.desc())
        .limit(MOST)
    )
    return list(session.execute(wanted))


def begun_at(session: Session, family: UUID) -> datetime | None:
    """When the session was signed in to; None once nothing of it is left."""
    return session.scalar(select(S.started_at).where(S.family == family).limit(1))


def revoke(session: Session, person_id: int, now: datetime, *which: ColumnElement[bool]) -> int:
    """How many families of the person ended by it."""
    ended = (
        update(S)
        .where(S.person_id == person_id, S.revoked_at.is_(None), S.expires_at > now, *which)
        .values(revoked_at=now)
        .returning(S.family)
    )
    return len(set(session.scalars(ended)))


def of_family(family: UUID) -> ColumnElement[bool]:
    return S.family == family


def not_of_family(family: UUID) -> ColumnElement[bool]:
    return S.family != family
