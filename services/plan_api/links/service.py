"""Using one-time links. Nothing here tells whether an address has an account."""

from typing import NamedTuple

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.directory.people.domain import LinkKind
from services.directory.people.models import Person
from services.directory.people.signin_models import OneTimeLink
from services.plan_api.accounts import passwords
from services.plan_api.accounts.access import Caller
from services.plan_api.credentials.service import set_password
from services.plan_api.invitations.domain import Token
from services.plan_api.invitations.queries import who_forgot, working_link
from services.plan_api.invitations.service import is_genuine, revoke_links, send_link
from services.plan_api.passwordrules.service import owner_of, require_good
from services.shared.problems import NotFound
from services.shared.tokens import Actor


class Opened(NamedTuple):
    link: OneTimeLink
    person: Person


def send_to_whoever_forgot(caller: Caller, email: str) -> None:
    """A link for the active person with the address, if there is one. Run after the answer, which
    therefore takes the same time for a stranger.
    """
    with caller.sessions.begin() as session:
        person_id = who_forgot(session, email)
        if person_id is not None:
            actor = Actor("person", person_id, "")
            send_link(session, person_id, LinkKind.RESET, actor, caller.now)


def opened(session: Session, caller: Caller, text: str, *, lock: bool = False) -> Opened:
    """The link of a token and its person, if it still works."""
    token = Token.read(text)
    found = working_link(session, token.link_id, caller.now, lock=lock) if token else None
    if token is None or found is None or not is_genuine(found[0], token, caller.key):
        raise NotFound(
            "Liên kết không đúng, đã dùng, đã được thay bằng liên kết mới hơn hoặc đã hết hạn. "
            "Hãy xin liên kết mới ở “Quên mật khẩu”.",
            "The link is wrong, was used, was replaced by a newer one, or is too old. "
            "Ask for a new one by “Forgotten password”.",
        )
    return Opened(*found)


def use(caller: Caller, text: str, password: str) -> None:
    """Set the person's password, once; every session ends, and so does every other link."""
    with caller.sessions.begin() as session:
        person_id = opened(session, caller, text).person.id
        owner = owner_of(session, person_id)
    require_good(password, owner, "/password")
    fresh = passwords.hashed(password)
    with caller.sessions.begin() as session:
        link = opened(session, caller, text, lock=True).link
        this = update(OneTimeLink).where(OneTimeLink.id == link.id)
        session.execute(this.values(used_at=caller.now))
        revoke_links(session, person_id, caller.now)
        set_password(session, Actor("person", person_id, ""), fresh, caller.now)
