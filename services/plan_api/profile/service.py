"""Changing one's own password."""

from services.plan_api.accounts import passwords, queries
from services.plan_api.accounts.access import Caller
from services.plan_api.credentials.service import set_password
from services.plan_api.passwordrules.service import owner_of, require_good
from services.plan_api.profile.schemas import SAME_PASSWORD, WRONG_PASSWORD, PasswordChange
from services.shared.problems import Invalid
from services.shared.tokens import Actor


def change_password(caller: Caller, actor: Actor, data: PasswordChange) -> None:
    """Set a new password after proving the old one; every other session of the person ends."""
    with caller.sessions.begin() as session:
        account = queries.account_of(session, actor.id)
    with caller.counted(account.email if account else f"person:{actor.id}"):
        if not passwords.matches(account.password_hash if account else None, data.old):
            raise Invalid(*WRONG_PASSWORD, errors=[("/old", "password_wrong", WRONG_PASSWORD)])
    if data.new == data.old:
        raise Invalid(*SAME_PASSWORD, errors=[("/new", "password_same", SAME_PASSWORD)])
    with caller.sessions.begin() as session:
        owner = owner_of(session, actor.id)
    require_good(data.new, owner, "/new")
    fresh = passwords.hashed(data.new)
    with caller.sessions.begin() as session:
        set_password(session, actor, fresh, caller.now, stay=True)
