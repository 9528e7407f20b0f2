"""Follows the plan API's feed of deadlines, page by page, each with its cursor in one transaction."""

from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.notifier.plan_client import FeedDecision, FeedItem, FeedPage, PlanApi, PlanApiDown
from services.notifier.subjects.domain import OPEN, SubjectKind, Workflow
from services.notifier.subjects.models import Feed, Subject
from services.shared.db import Sessions

log = structlog.get_logger(__name__)
DEADLINES = "deadlines"
_KEY = ("kind", "source_id")


def follow_feed(sessions: Sessions, plan_api: PlanApi, now: datetime) -> str | None:
    """Says what is wrong when the plan API cannot be read; rounds go on with what they have."""
    try:
        read_feed(sessions, plan_api, now)
    except PlanApiDown as error:
        log.warning("plan API not read", error=str(error))
        return f"plan API: {error}"
    return None


def read_feed(sessions: Sessions, plan_api: PlanApi, now: datetime) -> int:
    """Store what has changed; PlanApiDown keeps the pages that were read. Returns how many items."""
    read = 0
    while True:
        with sessions.begin() as session:
            cursor = _cursor(session, now)
        page = plan_api.deadlines(cursor)
        with sessions.begin() as session:
            if not _store(session, page, cursor, now):
                return read  # another worker reads the same feed; it goes on
        read += len(page.items)
        if not page.more or page.next == cursor:
            return read


def _cursor(session: Session, now: datetime) -> str | None:
    """How far the feed has been read; the first reader of all notes when it began."""
    first = insert(Feed).values(name=DEADLINES, begun_at=now)
    session.execute(first.on_conflict_do_nothing())
    return session.scalar(select(Feed.cursor).where(Feed.name == DEADLINES))


def _store(session: Session, page: FeedPage, read_from: str | None, now: datetime) -> bool:
    """False when the feed has been read further meanwhile: then this page is not the next one."""
    feed = session.get_one(Feed, DEADLINES, with_for_update=True, populate_existing=True)
    if feed.cursor != read_from:
        return False
    if page.items:
        table: Any = Subject.__table__
        arrived = insert(table)
        news = {
            column.name: arrived.excluded[column.name]
            for column in table.columns
            if column.name not in ("id", *_KEY)
        }
        statement = arrived.on_conflict_do_update(index_elements=_KEY, set_=news)
        session.execute(statement, [_row(item) for item in page.items])
    feed.cursor = page.next or feed.cursor
    feed.read_at = now
    return True


def _row(item: FeedItem) -> dict[str, Any]:
    workflow = Workflow(item.workflow)
    requested = item.role == "requested" or not item.subordinate
    coordinating = item.role == "coordinate"
    return {
        "kind": SubjectKind.ASSIGNMENT,
        "source_id": item.id,
        "task_id": item.task.id,
        "task_code": item.task.code[:120],
        "task_title": item.task.title[:1000],
        "plan_id": item.plan.id,
        "plan_name": (item.plan.symbol or item.plan.title)[:1000],
        "unit_id": item.unit.id if item.unit else None,
        "unit_name": _cut(item.unit.name if item.unit else None, 300),
        "province_id": item.province_id,
        "coordinating": coordinating,
        "requested": requested,
        "workflow": workflow,
        "is_open": workflow in OPEN,
        # What counts nowhere is not chased either.
        "due_on": item.due_on if item.counted else None,
        "deadline_version": item.deadline_version or 0,
        "occurrence_label": _cut(item.occurrence_label, 200),
        "simulated": item.simulated,
        **_decision(item.decision),
        "plan_mark": None,
    }


def _decision(decision: FeedDecision | None) -> dict[str, Any]:
    """The same columns with and without one: the rows of a page are written by one statement."""
    return {
        "decision_id": decision.event_id if decision else None,
        "decision_kind": decision.kind if decision else None,
        "decided_at": decision.at if decision else None,
        "decided_by": _cut(decision.by_name if decision else None, 200),
        "decided_by_id": decision.by_id if decision else None,
        "decision_reason": _cut(decision.reason if decision else None, 4000),
        "reporter_id": decision.reporter_id if decision else None,
    }


def _cut(text: str | None, length: int) -> str | None:
    return text[:length] if text else None
