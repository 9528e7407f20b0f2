"""Changing one's own password."""

from uuid import UUID

from sqlalchemy import update

from services.directory.people.models import Credential, DirectoryAudit, SignInSession
from services.plan_api.accounts import passwords, queries
from services.plan_api.accounts.access import Caller
from services.plan_api.profile.schemas import SAME_PASSWORD, WRONG_PASSWORD, PasswordChange
from services.shared.audit import record
from services.shared.problems import Invalid
from services.shared.tokens import Actor

# The session of a token that belongs to none (a script's): no other session is spared.
NO_SESSION = "0" * 32


def change_password(caller: Caller, actor: Actor, data: PasswordChange) -> None:
    """Set a new password after proving the old one; every other session of the person ends."""
    with caller.sessions.begin() as session:
        account = queries.account_of(session, actor.id)
    with caller.counted(account.email if account else f"person:{actor.id}"):
        if not passwords.matches(account.password_hash if account else None, data.old):
            raise Invalid(*WRONG_PASSWORD, errors=[("/old", "password_wrong", WRONG_PASSWORD)])
    if data.new == data.old:
        raise Invalid(*SAME_PASSWORD, errors=[("/new", "password_same", SAME_PASSWORD)])
    fresh = passwords.hashed(data.new)
    with caller.sessions.begin() as session:
        stored = update(Credential).where(Credential.person_id == actor.id)
        session.execute(
            stored.values(password_hash=fresh, must_change=False, changed_at=caller.now)
        )
        others = (
            SignInSession.person_id == actor.id,
            SignInSession.family != UUID(actor.session_id or NO_SESSION),
            SignInSession.revoked_at.is_(None),
        )
        session.execute(update(SignInSession).where(*others).values(revoked_at=caller.now))
        record(session, DirectoryAudit, actor, "password_changed", ("person", actor.id))
