"""One-time links: sending, looking at, using them."""

import hmac
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.directory.people.domain import OPENING, LinkKind
from services.directory.people.models import DirectoryAudit
from services.directory.people.signin_models import OneTimeLink
from services.plan_api.account_key import AccountKey
from services.plan_api.invitations.domain import ASKED_AT_MOST, ASKED_WITHIN, Token, ends
from services.plan_api.invitations.queries import asked_for, who_forgot
from services.shared.audit import record
from services.shared.tokens import Actor

PAGE = "/lien-ket/"


def send_link(
    session: Session, person_id: int, kind: LinkKind, actor: Actor | None, now: datetime
) -> OneTimeLink:
    """Let the person set a password: 72 hours for an invitation, two for a reset.

    Older links of the person work no more. The mail is the notifier's: it reads `/auth/letters`.
    """
    revoke_links(session, person_id, now)
    by = actor.id if actor is not None and actor.kind == "person" else None
    link = OneTimeLink(
        person_id=person_id, kind=kind, created_at=now, expires_at=ends(kind, now), created_by=by
    )
    session.add(link)
    session.flush()
    action = "invitation_sent" if kind is LinkKind.INVITATION else "reset_sent"
    after = {"link": link.id, "expires_at": link.expires_at.isoformat()}
    record(session, DirectoryAudit, actor, action, ("person", person_id), (None, after))
    return link


def send_reset(session: Session, email: str, now: datetime) -> None:
    """A link for the active person with the address, if there is one and not three were sent within
    the hour. By nobody: whoever asked for it has proven nothing.
    """
    person_id = who_forgot(session, email)
    if person_id is None:
        return
    if asked_for(session, person_id, now - ASKED_WITHIN) < ASKED_AT_MOST:
        send_link(session, person_id, LinkKind.RESET, None, now)


def send_notice(session: Session, person_id: int, kind: LinkKind, now: datetime) -> None:
    """Tell a person what became of their account, in case it was somebody else. What it was is in the
    trail already.
    """
    session.add(
        OneTimeLink(person_id=person_id, kind=kind, created_at=now, expires_at=ends(kind, now))
    )


def revoke_links(session: Session, person_id: int, now: datetime) -> None:
    """Let none of the links sent so far work any more."""
    open_ones = (
        OneTimeLink.person_id == person_id,
        OneTimeLink.kind.in_(OPENING),
        OneTimeLink.used_at.is_(None),
        OneTimeLink.revoked_at.is_(None),
    )
    session.execute(update(OneTimeLink).where(*open_ones).values(revoked_at=now))


def link_url(link: OneTimeLink, key: AccountKey, site: str) -> str:
    """The address that a person opens; its token is derived here and stored nowhere."""
    return f"{site.rstrip('/')}{PAGE}{Token(link.id, _mark(link, key)).written()}"


def is_genuine(link: OneTimeLink, token: Token, key: AccountKey) -> bool:
    """Whether the token was derived from our key for this very link."""
    return hmac.compare_digest(_mark(link, key), token.mark)


def _mark(link: OneTimeLink, key: AccountKey) -> bytes:
    ends_at = int(link.expires_at.timestamp())
    return key.mark("link", link.id, link.person_id, link.kind.value, ends_at)
