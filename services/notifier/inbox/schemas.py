"""The inbox over the wire."""

from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel

from services.notifier.messages.domain import MessageKind, Urgency
from services.notifier.wording.domain import LineState
from services.shared.pages import PageParams


class InboxFilter(PageParams):
    unread: bool | None = None


class InboxLine(BaseModel):
    """One deadline or decision; `url` is a page of the dashboard, from its root."""

    text: str
    url: str
    state: LineState
    due_on: date | None


class InboxItem(BaseModel):
    """At most 50 lines, the most pressing first; `n_lines` counts them all."""

    id: UUID
    at: datetime
    kind: MessageKind
    urgency: Urgency
    subject: str
    lines: list[InboxLine]
    n_lines: int
    read_at: datetime | None
    simulated: bool


class InboxCount(BaseModel):
    unread: int
