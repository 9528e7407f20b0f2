"""Planned messages, and those that another calendar would send at another time. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from services.directory.calendar.domain import is_working
from services.notifier.obligations.domain import Form
from services.notifier.roster.domain import next_digest, next_weekly


class Batch(NamedTuple):
    """So many obligations of one form, owed on one day and due at one instant."""

    owed_on: date
    form: Form
    due_at: datetime
    size: int


def other_state(day: date, days: Mapping[date, bool]) -> bool:
    return not is_working(day, days)


def moved(batches: Iterable[Batch], days: Mapping[date, bool], now: datetime) -> int:
    """How many obligations the calendar puts at another instant than the planned one."""
    return sum(each.size for each in batches if _due_at(each, days, now) != each.due_at)


def _due_at(batch: Batch, days: Mapping[date, bool], now: datetime) -> datetime:
    """By the recipient's own hour, which the planned instant still shows."""
    hour = batch.due_at.astimezone(now.tzinfo).hour
    following = next_digest if batch.form is Form.DIGEST else next_weekly
    return following(batch.owed_on, hour, now, lambda day: is_working(day, days))
