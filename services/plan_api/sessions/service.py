"""Ending sessions: refreshing stops at once, access tokens within a quarter of an hour."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit
from services.plan_api.sessions import queries
from services.plan_api.sessions.schemas import SessionList, SessionRead
from services.shared.audit import record
from services.shared.problems import NotFound
from services.shared.tokens import Actor

# The session of a token that belongs to none (a script's): it is nobody's current one.
NO_SESSION = UUID(int=0)


def own_family(actor: Actor) -> UUID:
    return UUID(actor.session_id) if actor.session_id else NO_SESSION


def own_sessions(session: Session, actor: Actor, now: datetime) -> SessionList:
    current = own_family(actor)
    rows = queries.live(session, actor.id, now)
    return SessionList(
        items=[
            SessionRead(
                id=row.family, created_at=row.started_at, last_used_at=row.created_at,
                expires_at=row.expires_at, user_agent=row.user_agent, current=row.family == current,
            )
            for row in rows
        ]
    )  # fmt: skip


def end_own(session: Session, actor: Actor, family: UUID, now: datetime) -> None:
    """One of the person's own; somebody else's is not there."""
    if not queries.revoke(session, actor.id, now, queries.of_family(family)):
        raise NotFound
    _noted(session, actor, 1)


def end_others(session: Session, actor: Actor, now: datetime) -> None:
    if ended := end_all(session, actor.id, now, but=own_family(actor)):
        _noted(session, actor, ended)


def end_all(session: Session, person_id: int, now: datetime, but: UUID = NO_SESSION) -> int:
    """End every session of a person but one; answers how many there were."""
    return queries.revoke(session, person_id, now, queries.not_of_family(but))


def _noted(session: Session, actor: Actor, ended: int) -> None:
    after = {"sessions": ended}
    record(session, DirectoryAudit, actor, "sessions_ended", ("person", actor.id), (None, after))
