"""Refresh tokens and their families; a family is what people call a session.

Apart from service.py, which proves who somebody is: what follows is the same however that was done.
"""

import hashlib
import secrets
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from services.directory.people.domain import SignInMethod
from services.directory.people.models import DirectoryAudit, Person, SignInSession
from services.plan_api.accounts import queries
from services.plan_api.accounts.access import Caller
from services.plan_api.accounts.domain import (
    SESSION_LIFETIME,
    TokenLife,
    TokenState,
    steps_left,
)
from services.shared.audit import record
from services.shared.tokens import Actor


class SignedIn(NamedTuple):
    """Who signed in, and the refresh token to give out; None: the one given out before is good."""

    actor: Actor
    refresh_token: str | None


def started(session: Session, caller: Caller, person: Person, method: SignInMethod) -> SignedIn:
    """A new family for a person who has proven to be it."""
    now = caller.now
    actor = actor_of(session, caller, person, uuid4(), method)
    session.execute(
        delete(SignInSession).where(
            SignInSession.person_id == person.id, SignInSession.expires_at <= now
        )
    )
    seen = update(Person).where(Person.id == person.id).values(last_signed_in_at=now)
    session.execute(seen.execution_options(synchronize_session=False))
    after = {"method": method.value}
    record(session, DirectoryAudit, actor, "signed_in", ("person", person.id), (None, after))
    return SignedIn(actor, _new_token(session, actor, caller, now, method))


def renewed(session: Session, caller: Caller, token: str, *, seen_good: bool) -> SignedIn | None:
    """Replace a token, once; None when it is no good, and then its family has ended.

    `seen_good`: the token was good when this request began to wait for its row, so another request
    with it was under way at the same instant: two tabs of one browser, not a thief who comes later.
    That one gets a new access token and no refresh token, since the browser gets the other's. No
    longer time of grace is needed (the dashboard's tabs take turns), and none would tell a second
    tab from somebody who replays a token that was just replaced.
    """
    row = queries.refresh_token(session, digest(token))
    if row is None:
        return None
    life = TokenLife(row.expires_at, row.replaced_at, row.revoked_at)
    state = life.state(caller.now, seen_good=seen_good)
    person = queries.person(session, row.person_id)
    if person is not None and state in (TokenState.GOOD, TokenState.SHARED):
        actor = actor_of(session, caller, person, row.family, row.method)
        if state is TokenState.SHARED:
            return SignedIn(actor, None)
        row.replaced_at = caller.now
        return SignedIn(actor, _new_token(session, actor, caller, row.started_at, row.method))
    if state is not TokenState.ENDED:
        action = "token_reused" if state is TokenState.REUSED else "inactive_person_refused"
        end(session, row, action, caller.now)
    return None


def end(session: Session, row: SignInSession, action: str, now: datetime) -> None:
    """End the family of a token, and say in the trail what ended it."""
    members = SignInSession.family == row.family, SignInSession.revoked_at.is_(None)
    session.execute(update(SignInSession).where(*members).values(revoked_at=now))
    owner = Actor("person", row.person_id, "", session_id=str(row.family))
    record(session, DirectoryAudit, owner, action, ("person", row.person_id))


def actor_of(
    session: Session, caller: Caller, person: Person, family: UUID, method: SignInMethod
) -> Actor:
    """What an access token of the family says now: the day's roles, or else what must be done first."""
    grants = queries.grants(session, person.id, caller.now.date())
    protection = queries.protection(session, person.id)
    roles = [grant.role for grant in grants]
    left = steps_left(protection, roles, method, production=caller.production)
    return Actor(
        "person", person.id, person.full_name, () if left else tuple(grants),
        session_id=str(family), pending=left,
    )  # fmt: skip


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _new_token(
    session: Session, actor: Actor, caller: Caller, started_at: datetime, method: SignInMethod
) -> str:
    token = secrets.token_urlsafe(32)
    session.add(
        SignInSession(
            family=UUID(actor.session_id), person_id=actor.id, token_hash=digest(token),
            user_agent=caller.user_agent[:300] or None, method=method, started_at=started_at,
            created_at=caller.now, expires_at=caller.now + SESSION_LIFETIME,
        )
    )  # fmt: skip
    return token
