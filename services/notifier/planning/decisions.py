"""Writes what is owed for decisions on reports: the reporter learns of each, at once.

Its own file beside service: deadlines and decisions are owed by different rules.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.notifier.obligations.domain import Form, Reason, Rule, State, Told
from services.notifier.obligations.models import Obligation
from services.notifier.planning import queries
from services.notifier.roster.domain import Roster

# Decisions taken longer ago than this when the notifier first ran are history, not news.
NEWS = timedelta(days=1)


def plan_decisions(
    session: Session, subjects: Sequence[Any], people: Roster, now: datetime
) -> None:
    decided = [row for row in subjects if row.decision_id and row.reporter_id in people.hours]
    if not decided:
        return
    known = queries.known(session, [row.id for row in decided], [Rule.DECISION])
    begun_at = queries.feed_begun_at(session) or now
    new = [
        _row(row, begun_at, now)
        for row in decided
        if all(each.version != row.decision_id for each in known.get(row.id, ()))
    ]
    if new:
        session.execute(insert(Obligation).on_conflict_do_nothing(), new)


def _row(subject: Any, begun_at: datetime, now: datetime) -> dict[str, Any]:
    history = subject.decided_at < begun_at - NEWS
    return {
        "rule": Rule.DECISION,
        "subject_id": subject.id,
        "version": subject.decision_id,
        "rung": 0,
        "recipient_id": subject.reporter_id,
        "told": Told.REPORTER,
        "form": Form.MAIL,
        "deadline_on": subject.due_on,
        "owed_on": subject.decided_at.astimezone(now.tzinfo).date(),
        "due_at": subject.decided_at,
        "province_id": subject.province_id,
        "detail": {
            "decision": subject.decision_kind,
            "by": subject.decided_by,
            "by_id": subject.decided_by_id,
            "reason": subject.decision_reason,
        },
        "state": State.SUPPRESSED if history else State.PLANNED,
        "reason": Reason.BEFORE_START if history else None,
        "ended_at": now if history else None,
    }
