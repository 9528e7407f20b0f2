"""Signing in and out. Each step commits by itself: what a refusal leaves behind must stay."""

import hashlib
import secrets
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit, SignInSession
from services.plan_api.accounts import passwords, queries
from services.plan_api.accounts.access import Caller
from services.plan_api.accounts.domain import SESSION_LIFETIME, TokenLife, TokenState
from services.shared.audit import record
from services.shared.problems import NotSignedIn
from services.shared.tokens import Actor

CHALLENGE = {"WWW-Authenticate": "Bearer"}


class SignedIn(NamedTuple):
    """Who signed in, and the refresh token to give out."""

    actor: Actor
    refresh_token: str


def sign_in(caller: Caller, email: str, password: str) -> SignedIn:
    """Start a session, or refuse without telling whether the account exists."""
    with caller.counted(email):
        with caller.sessions.begin() as session:
            account = queries.account(session, email)
        matching = passwords.matches(account.password_hash if account else None, password)
        if account is None or not matching:
            raise NotSignedIn(
                "E-mail hoặc mật khẩu không đúng.", "The e-mail address or the password is wrong.",
                headers=CHALLENGE,
            )  # fmt: skip
    with caller.sessions.begin() as session:
        actor = _actor(session, account.person_id, account.full_name, uuid4(), caller.now)
        _forget_ended(session, account.person_id, caller.now)
        record(session, DirectoryAudit, actor, "signed_in", ("person", actor.id))
        return SignedIn(actor, _new_token(session, actor, caller, caller.now))


def renew(caller: Caller, token: str) -> SignedIn:
    """Replace a refresh token. One that was replaced before ends its whole family."""
    with caller.sessions.begin() as session:
        row = queries.refresh_token(session, _digest(token))
        renewed = _renewed(session, row, caller) if row else None
    if renewed is None:
        raise NotSignedIn(
            "Phiên đã kết thúc; hãy đăng nhập lại.", "The session has ended; please sign in again.",
            headers=CHALLENGE,
        )  # fmt: skip
    return renewed


def sign_out(caller: Caller, token: str | None) -> None:
    """End the session of a refresh token; nothing to do without one."""
    with caller.sessions.begin() as session:
        row = queries.refresh_token(session, _digest(token)) if token else None
        if row is not None and row.revoked_at is None:
            _revoke_family(session, row.family, caller.now)
            subject = ("person", row.person_id)
            record(session, DirectoryAudit, _nameless(row), "signed_out", subject)


def _renewed(session: Session, row: SignInSession, caller: Caller) -> SignedIn | None:
    now = caller.now
    state = TokenLife(row.expires_at, row.replaced_at, row.revoked_at).state(now)
    person = queries.person(session, row.person_id)
    if state is TokenState.GOOD and person is not None:
        row.replaced_at = now
        actor = _actor(session, person.id, person.full_name, row.family, now)
        return SignedIn(actor, _new_token(session, actor, caller, row.started_at))
    if state is not TokenState.ENDED:
        _revoke_family(session, row.family, now)
        action = "token_reused" if state is TokenState.REUSED else "inactive_person_refused"
        record(session, DirectoryAudit, _nameless(row), action, ("person", row.person_id))
    return None


def _actor(session: Session, person_id: int, name: str, family: UUID, now: datetime) -> Actor:
    grants = queries.grants(session, person_id, now.date())
    return Actor("person", person_id, name, tuple(grants), session_id=str(family))


def _new_token(session: Session, actor: Actor, caller: Caller, started_at: datetime) -> str:
    token = secrets.token_urlsafe(32)
    session.add(
        SignInSession(
            family=UUID(actor.session_id), person_id=actor.id, token_hash=_digest(token),
            user_agent=caller.user_agent[:300] or None, started_at=started_at, created_at=caller.now,
            expires_at=caller.now + SESSION_LIFETIME,
        )
    )  # fmt: skip
    return token


def _forget_ended(session: Session, person_id: int, now: datetime) -> None:
    ended = SignInSession.person_id == person_id, SignInSession.expires_at <= now
    session.execute(delete(SignInSession).where(*ended))


def _revoke_family(session: Session, family: UUID, now: datetime) -> None:
    members = SignInSession.family == family, SignInSession.revoked_at.is_(None)
    session.execute(update(SignInSession).where(*members).values(revoked_at=now))


def _nameless(row: SignInSession) -> Actor:
    """The owner of a token as the doer, where nothing but the token says who acts."""
    return Actor("person", row.person_id, "", session_id=str(row.family))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
