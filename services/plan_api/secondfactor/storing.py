"""Second factors as they are stored. Apart from service.py, which first proves whose it is: operators
and administrators take one away by `forget` without a code, when a telephone is lost.
"""

from datetime import datetime

from sqlalchemy import delete, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.directory.people.domain import LinkKind
from services.directory.people.models import DirectoryAudit
from services.directory.people.signin_models import RecoveryCode, SecondFactor
from services.plan_api.invitations.service import send_notice
from services.shared.audit import record
from services.shared.tokens import Actor


def begin(session: Session, actor: Actor, sealed: bytes, now: datetime) -> None:
    """Keep a new secret, but not over one that another request has confirmed meanwhile."""
    values = {"secret_encrypted": sealed, "created_at": now, "last_step": None}
    row = insert(SecondFactor).values(person_id=actor.id, **values)
    unconfirmed = SecondFactor.confirmed_at.is_(None)
    session.execute(
        row.on_conflict_do_update(index_elements=["person_id"], set_=values, where=unconfirmed)
    )
    record(session, DirectoryAudit, actor, "second_factor_begun", ("person", actor.id))


def confirm(session: Session, actor: Actor, now: datetime) -> None:
    this = SecondFactor.person_id == actor.id, SecondFactor.confirmed_at.is_(None)
    session.execute(update(SecondFactor).where(*this).values(confirmed_at=now))
    record(session, DirectoryAudit, actor, "second_factor_enrolled", ("person", actor.id))


def codes_renewed(session: Session, actor: Actor) -> None:
    record(session, DirectoryAudit, actor, "recovery_codes_renewed", ("person", actor.id))


def forget(session: Session, person_id: int, actor: Actor | None, now: datetime) -> bool:
    """Take somebody's second factor away and tell them by mail; whether there was one."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.person_id == person_id))
    gone = delete(SecondFactor).where(SecondFactor.person_id == person_id)
    found = session.scalar(gone.returning(SecondFactor.person_id)) is not None
    if found:
        send_notice(session, person_id, LinkKind.SECOND_FACTOR_REMOVED, now)
        record(session, DirectoryAudit, actor, "second_factor_removed", ("person", person_id))
    return found
