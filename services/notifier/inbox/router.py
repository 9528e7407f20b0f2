"""The inbox of the person who is signed in."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.notifier.inbox import queries, service
from services.notifier.inbox.schemas import InboxCount, InboxFilter, InboxItem
from services.shared.auth import ActorDep
from services.shared.clock import NowDep
from services.shared.db import SessionDep
from services.shared.pages import Page
from services.shared.wording import LanguageDep

router = APIRouter(prefix="/inbox", tags=["inbox"])


@router.get("")
def list_inbox(
    wanted: Annotated[InboxFilter, Query()],
    actor: ActorDep,
    session: SessionDep,
    language: LanguageDep,
) -> Page[InboxItem]:
    """One's own messages, newest first."""
    return queries.inbox(session, service.person_id(actor), wanted, language)


@router.get("/count")
def count_inbox(actor: ActorDep, session: SessionDep) -> InboxCount:
    """How many messages one has not read yet."""
    return queries.unread(session, service.person_id(actor))


@router.post("/read-all")
def read_all_messages(actor: ActorDep, session: SessionDep, now: NowDep) -> InboxCount:
    """Mark all of one's messages as read."""
    return service.mark_all_read(session, service.person_id(actor), now)


@router.post("/{message_id}/read")
def read_message(message_id: UUID, actor: ActorDep, session: SessionDep, now: NowDep) -> InboxCount:
    """Mark one message as read; again changes nothing."""
    return service.mark_read(session, service.person_id(actor), message_id, now)
