"""One's own messages with their lines, in a bounded number of queries."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.notifier.inbox.schemas import InboxCount, InboxFilter, InboxItem, InboxLine
from services.notifier.messages.domain import MessageKind, urgency
from services.notifier.messages.lines import notice_lines, shown_lines
from services.notifier.messages.models import Message
from services.notifier.wording.domain import Line, subject_line, what, when
from services.shared.pages import Key, Page, paginate
from services.shared.wording import Language

MAX_LINES = 50


def inbox(
    session: Session, person_id: int, wanted: InboxFilter, language: Language
) -> Page[InboxItem]:
    """Newest first. A page takes four queries, however many lines it shows."""
    found = select(
        Message.id,
        Message.kind,
        Message.slot,
        Message.counts,
        Message.simulated,
        Message.created_at,
        Message.read_at,
    ).where(Message.recipient_id == person_id)
    if wanted.unread is not None:
        found = found.where(Message.read_at.is_(None) == wanted.unread)
    keys = [Key(Message.created_at, descending=True), Key(Message.id, descending=True)]
    page: Page[Any] = paginate(session, found, keys, wanted, lambda row: _item(row, language))
    ids = [item.id for item in page.items]
    lines = [*shown_lines(session, ids, MAX_LINES), *notice_lines(session, ids)]
    by_message: dict[UUID, list[Line]] = defaultdict(list)
    for message_id, line in lines:
        by_message[message_id].append(line)
    for item in page.items:
        item.lines = _lines(by_message[item.id], item.at.date(), language)
    return page


def unread(session: Session, person_id: int) -> InboxCount:
    counted = select(func.count()).where(
        Message.recipient_id == person_id, Message.read_at.is_(None)
    )
    return InboxCount(unread=session.scalar(counted) or 0)


def _item(row: Any, language: Language) -> InboxItem:
    weekly = row.kind is MessageKind.WEEKLY
    return InboxItem(
        id=row.id,
        at=row.created_at,
        kind=row.kind,
        urgency=urgency(row.kind),
        subject=subject_line(row.counts, language, weekly=weekly),
        lines=[],
        n_lines=sum(row.counts.values()),
        read_at=row.read_at,
        simulated=row.simulated,
    )


def _lines(lines: Sequence[Line], on: date, language: Language) -> list[InboxLine]:
    """As of the day of the message: what it said then does not change."""
    return [
        InboxLine(
            text=f"{what(line)} – {when(line, on, language)}",
            url=line.path,
            state=line.state(on),
            due_on=line.due_on,
        )
        for line in lines
    ]
