"""Counts the planned messages whose instant another calendar would change."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy.orm import Session

from services.directory.calendar.domain import is_working
from services.directory.calendar.queries import working_days
from services.directory.permissions.access import require
from services.directory.permissions.domain import Act
from services.directory.units.domain import Directory
from services.notifier.obligations.domain import Form
from services.notifier.roster.domain import next_digest, next_weekly
from services.notifier.touched import queries
from services.notifier.touched.queries import Batch
from services.notifier.touched.schemas import Touched, TouchedFilter
from services.shared.tokens import Actor


def touched(
    session: Session, actor: Actor, directory: Directory, wanted: TouchedFilter, now: datetime
) -> Touched:
    """Against what is planned now: after a round has planned anew, it is none."""
    require(actor, directory, Act.CALENDAR_CHANGE)
    days = working_days(session)
    working = not is_working(wanted.day, days) if wanted.working is None else wanted.working
    days = days | {wanted.day: working}
    batches = queries.planned(session, now.date())
    moved = sum(each.size for each in batches if _due_at(each, days, now) != each.due_at)
    return Touched(day=wanted.day, working=working, obligations=moved)


def _due_at(batch: Batch, days: Mapping[date, bool], now: datetime) -> datetime:
    """By the recipient's own hour, which the planned instant still shows."""
    hour = batch.due_at.astimezone(now.tzinfo).hour
    following = next_digest if batch.form is Form.DIGEST else next_weekly
    return following(batch.owed_on, hour, now, lambda day: is_working(day, days))
