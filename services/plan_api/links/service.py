"""Using one-time links. Nothing here tells whether an address has an account."""

from services.plan_api.accounts import passwords
from services.plan_api.accounts.access import Caller
from services.plan_api.credentials.service import set_password
from services.plan_api.invitations.opening import Opened, opened, used
from services.plan_api.invitations.service import send_reset
from services.plan_api.passwordrules.service import owner_of, require_good
from services.shared.tokens import Actor


def send_to_whoever_forgot(caller: Caller, email: str) -> None:
    """A link for the active person with the address, if there is one. Run after the answer, which
    therefore takes the same time for a stranger.
    """
    with caller.sessions.begin() as session:
        send_reset(session, email, caller.now)


def read(caller: Caller, text: str) -> Opened:
    """The link of a token and its person, if it still works."""
    with caller.sessions.begin() as session:
        return opened(session, caller.key, text, caller.now)


def use(caller: Caller, text: str, password: str) -> None:
    """Set the person's password, once; every session ends, and so does every other link."""
    with caller.sessions.begin() as session:
        person_id = opened(session, caller.key, text, caller.now).person.id
        owner = owner_of(session, person_id)
    require_good(password, owner, "/password")
    fresh = passwords.hashed(password)
    with caller.sessions.begin() as session:
        used(session, caller.key, text, caller.now)
        set_password(session, Actor("person", person_id, ""), fresh, caller.now, stay=False)
