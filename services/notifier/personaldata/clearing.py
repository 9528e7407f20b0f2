"""Clears what is old: letters, what mail servers said, addresses of nobody, mails as files.

Apart from service.py, which only tells what is held.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from services.directory.people.models import Person
from services.directory.people.retention import Retention
from services.notifier.letters.models import LinkLetter
from services.notifier.messages.models import Delivery, Message, RefusedAddress
from services.notifier.trail.models import NotifierAudit
from services.shared.audit import record


def clear(session: Session, kept: Retention, now: datetime, *, dry_run: bool) -> dict[str, int]:
    """How many of each go, or would."""
    mails = kept.before("mails", now)
    nobodys = ~select(Person.id).where(Person.email == RefusedAddress.email).exists()
    old = select(Message.id).where(Message.created_at < mails)
    said = Delivery.last_error.is_not(None) & Delivery.message_id.in_(old)
    gone = {
        "letters": _delete(
            session, LinkLetter, LinkLetter.created_at < kept.before("links", now), dry_run=dry_run
        ),
        "refused": _delete(session, RefusedAddress, nobodys, dry_run=dry_run),
        "errors": session.scalar(select(func.count()).select_from(Delivery).where(said)) or 0,
    }
    if not dry_run:
        if gone["errors"]:
            session.execute(update(Delivery).where(said).values(last_error=None))
        if any(gone.values()):
            subject = ("retention", now.date().isoformat())
            record(session, NotifierAudit, None, "retention_cleared", subject, (None, {**gone}))
    return gone


def clear_files(folder: Path, kept: Retention, now: datetime, *, dry_run: bool) -> int:
    """Mails that were written as files, where there is no mail server."""
    before = kept.before("mails", now).timestamp()
    old = [file for file in folder.glob("*.eml") if file.stat().st_mtime < before]
    if not dry_run:
        for file in old:
            file.unlink(missing_ok=True)
    return len(old)


def _delete(session: Session, table: Any, condition: ColumnElement[bool], *, dry_run: bool) -> int:
    count = session.scalar(select(func.count()).select_from(table).where(condition)) or 0
    if count and not dry_run:
        session.execute(delete(table).where(condition))
    return count
