"""Reads the feed of one-time links; each becomes one letter, whoever reads it how often.

Apart from service.py, which sends.
"""

from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.notifier.letters.models import LinkLetter
from services.notifier.messages.domain import DeliveryState
from services.notifier.plan_client import FeedLetter, LetterPage, PlanApi, PlanApiDown
from services.notifier.subjects.models import Feed
from services.shared.db import Sessions
from services.shared.ids import uuid7

log = structlog.get_logger(__name__)
LETTERS = "letters"


def follow_letters(sessions: Sessions, plan_api: PlanApi, now: datetime) -> str | None:
    """Says what is wrong when the links cannot be read; what has been read is sent anyhow."""
    try:
        while _one_page(sessions, plan_api, now):
            pass
    except PlanApiDown as error:
        log.warning("letters not read", error=str(error))
        return f"letters: {error}"
    return None


def _one_page(sessions: Sessions, plan_api: PlanApi, now: datetime) -> bool:
    """Whether there is more."""
    with sessions.begin() as session:
        first = insert(Feed).values(name=LETTERS, begun_at=now)
        session.execute(first.on_conflict_do_nothing())
        cursor = session.scalar(select(Feed.cursor).where(Feed.name == LETTERS))
    page = plan_api.letters(cursor)
    with sessions.begin() as session:
        return _store(session, page, cursor, now) and page.more and page.next != cursor


def _store(session: Session, page: LetterPage, read_from: str | None, now: datetime) -> bool:
    """False when another worker has read further meanwhile."""
    feed = session.get_one(Feed, LETTERS, with_for_update=True, populate_existing=True)
    if feed.cursor != read_from:
        return False
    if page.items:
        rows = [_row(each, now) for each in page.items]
        session.execute(
            insert(LinkLetter).on_conflict_do_nothing(index_elements=["source_id"]), rows
        )
    feed.cursor = page.next
    feed.read_at = now
    return True


def _row(letter: FeedLetter, now: datetime) -> dict[str, Any]:
    return {
        "id": uuid7(),
        "source_id": letter.id,
        "person_id": letter.person_id,
        "kind": letter.kind,
        "url": letter.url,
        "expires_at": letter.expires_at,
        "created_at": now,
        "state": DeliveryState.QUEUED,
        "not_before": now,
        "attempts": 0,
    }
