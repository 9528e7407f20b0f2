"""Plans obligations for subjects that changed, and for all that are open when the day or roster did."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import text, update
from sqlalchemy.orm import Session

from services.notifier.heartbeat.service import planned_for, remember_plan
from services.notifier.planning import queries
from services.notifier.planning.deadlines import plan_deadlines
from services.notifier.planning.decisions import plan_decisions
from services.notifier.roster.domain import Roster
from services.notifier.roster.queries import fingerprint, roster
from services.notifier.subjects.models import Subject
from services.shared.db import Sessions

AT_ONCE = 5_000
# Planning is one worker's business at a time; the others go on to sending. Unique keys hold anyhow.
_ALONE = text("SELECT pg_try_advisory_xact_lock(hashtextextended('notifier.planning', 0))")


def plan(sessions: Sessions, now: datetime, usual_hour: int) -> int:
    """Returns how many subjects were planned. Nothing changed: two short queries."""
    planned = 0
    people: Roster | None = None
    while True:
        with sessions.begin() as session:
            if not session.scalar(_ALONE):
                return planned
            mark = f"{now.date()}/{fingerprint(session)}"
            found = _next(session, mark, now)
            if not found:
                if planned_for(session) != mark:
                    remember_plan(session, mark, now)
                return planned
            people = people or roster(session, now.date(), usual_hour)
            _plan(session, found, people, now)
            _mark(session, found, mark)
        planned += len(found)


def _next(session: Session, mark: str, now: datetime) -> Sequence[Any]:
    found = queries.changed(session, AT_ONCE)
    if found or planned_for(session) == mark:
        return found
    return queries.outdated(session, mark, now.date(), AT_ONCE)


def _plan(session: Session, found: Sequence[Any], people: Roster, now: datetime) -> None:
    plan_deadlines(session, found, people, now)
    plan_decisions(session, found, people, now)


def _mark(session: Session, found: Sequence[Any], mark: str) -> None:
    ids = [row.id for row in found]
    session.execute(update(Subject).where(Subject.id.in_(ids)).values(plan_mark=mark))
