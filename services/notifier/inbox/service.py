"""Marks messages as read."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.notifier.inbox.queries import unread
from services.notifier.inbox.schemas import InboxCount
from services.notifier.messages.models import Message
from services.shared.problems import Forbidden, NotFound
from services.shared.tokens import Actor


def person_id(actor: Actor) -> int:
    """Only people have an inbox."""
    if actor.kind != "person":
        raise Forbidden("Chỉ người dùng mới có hộp thư.", "Only people have an inbox.")
    return actor.id


def mark_read(session: Session, reader_id: int, message_id: UUID, now: datetime) -> InboxCount:
    """Keeps the first reading; 404 for a message of somebody else."""
    message = session.get(Message, message_id)
    if message is None or message.recipient_id != reader_id:
        raise NotFound
    if message.read_at is None:
        message.read_at = now
        session.flush()
    return unread(session, reader_id)


def mark_all_read(session: Session, reader_id: int, now: datetime) -> InboxCount:
    session.execute(
        update(Message)
        .where(Message.recipient_id == reader_id, Message.read_at.is_(None))
        .values(read_at=now)
    )
    return unread(session, reader_id)
