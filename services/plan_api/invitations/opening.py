"""What a token opens. Apart from service.py, which sends: here its reader comes back."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.directory.people.models import Person
from services.directory.people.signin_models import OneTimeLink
from services.plan_api.account_key import AccountKey
from services.plan_api.invitations.domain import Token
from services.plan_api.invitations.queries import working_link
from services.plan_api.invitations.service import is_genuine, revoke_links
from services.shared.problems import NotFound


class Opened(NamedTuple):
    link: OneTimeLink
    person: Person


def opened(
    session: Session, key: AccountKey, text: str, now: datetime, *, lock: bool = False
) -> Opened:
    """The link of a token and its person, if it still works."""
    token = Token.read(text)
    found = working_link(session, token.link_id, now, lock=lock) if token else None
    if token is None or found is None or not is_genuine(found[0], token, key):
        raise NotFound(
            "Liên kết không đúng, đã dùng, đã được thay bằng liên kết mới hơn hoặc đã hết hạn. "
            "Hãy xin liên kết mới ở “Quên mật khẩu”.",
            "The link is wrong, was used, was replaced by a newer one, or is too old. "
            "Ask for a new one by “Forgotten password”.",
        )
    return Opened(*found)


def used(session: Session, key: AccountKey, text: str, now: datetime) -> None:
    """It works no more, and neither does any other of its person; of two uses at once one is late."""
    link = opened(session, key, text, now, lock=True).link
    session.execute(update(OneTimeLink).where(OneTimeLink.id == link.id).values(used_at=now))
    revoke_links(session, link.person_id, now)
