"""What happens whenever a password is set, whoever asked for it."""

from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.directory.people.domain import LinkKind
from services.directory.people.models import Credential, DirectoryAudit
from services.plan_api.invitations.service import send_notice
from services.plan_api.sessions.service import NO_SESSION, end_all, own_family
from services.shared.audit import record
from services.shared.tokens import Actor


def set_password(session: Session, actor: Actor, fresh: str, now: datetime, *, stay: bool) -> None:
    """Store the hash of the actor's own new password; every session ends, but for the actor's own when it is to
    stay. Whoever had a password before is told by mail.
    """
    if session.scalar(select(exists().where(Credential.person_id == actor.id))):
        send_notice(session, actor.id, LinkKind.PASSWORD_CHANGED, now)
    values = {"password_hash": fresh, "must_change": False, "changed_at": now}
    row = insert(Credential).values(person_id=actor.id, **values)
    session.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))
    end_all(session, actor.id, now, but=own_family(actor) if stay else NO_SESSION)
    record(session, DirectoryAudit, actor, "password_changed", ("person", actor.id))
