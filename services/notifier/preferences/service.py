"""Signs and reads the unsubscribe links of mails; silences digests and lets them speak again."""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.notifier.preferences.models import LinkKey, Preference
from services.notifier.trail.models import NotifierAudit
from services.shared.audit import record
from services.shared.problems import NotFound
from services.shared.tokens import Actor

_PURPOSE = "digests"


def link_key(session: Session) -> bytes:
    """The key of this installation, made when it is first needed; two makers agree on one."""
    session.execute(
        insert(LinkKey).values(id=1, key=secrets.token_bytes(32)).on_conflict_do_nothing()
    )
    return session.scalars(select(LinkKey.key).where(LinkKey.id == 1)).one()


def token(key: bytes, person_id: int) -> str:
    """Says whose digests, signed; it opens nothing else."""
    return f"{person_id}.{_signature(key, person_id)}"


def person_of(session: Session, given: str) -> int:
    """Whose link it is; 404 when it is not one of ours."""
    number, _, signature = given.partition(".")
    if not number.isascii() or not number.isdecimal() or len(number) > 9:
        raise NotFound
    if not hmac.compare_digest(
        signature.encode(), _signature(link_key(session), int(number)).encode()
    ):
        raise NotFound
    return int(number)


def silence_digests(session: Session, person_id: int, now: datetime) -> None:
    """No more digests by mail; the inbox still has them. Again keeps the first instant."""
    preference = _preference(session, person_id)
    if preference.digests_silenced_at is None:
        preference.digests_silenced_at = now
    _record(session, person_id, "digests_silenced")


def resume_digests(session: Session, person_id: int) -> None:
    _preference(session, person_id).digests_silenced_at = None
    _record(session, person_id, "digests_resumed")


def _record(session: Session, person_id: int, action: str) -> None:
    """The link speaks for its person, whoever clicked."""
    actor = Actor("person", person_id, "")
    record(session, NotifierAudit, actor, action, ("person", person_id))


def _preference(session: Session, person_id: int) -> Preference:
    session.execute(insert(Preference).values(person_id=person_id).on_conflict_do_nothing())
    return session.scalars(select(Preference).where(Preference.person_id == person_id)).one()


def _signature(key: bytes, person_id: int) -> str:
    digest = hmac.digest(key, f"{_PURPOSE}:{person_id}".encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")
