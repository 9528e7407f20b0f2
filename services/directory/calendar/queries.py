"""Reading the days that differ from the plain week."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.calendar.models import CalendarDay


class NamedDay(NamedTuple):
    """A day with a reason of its own to be worked or not."""

    day: date
    working: bool
    reason: str
    instrument: str | None
    provisional: bool
    edited: bool


def named_days(session: Session, first: date = date.min, last: date = date.max) -> list[NamedDay]:
    rows = session.execute(
        select(
            CalendarDay.day,
            CalendarDay.working,
            CalendarDay.reason,
            CalendarDay.instrument,
            CalendarDay.provisional,
            CalendarDay.edited,
        )
        .where(CalendarDay.day.between(first, last), ~CalendarDay.plain)
        .order_by(CalendarDay.day)
    )
    return [NamedDay(*row) for row in rows]


def working_days(session: Session) -> dict[date, bool]:
    """The mapping that `domain.is_working` and `domain.roll` take."""
    return {day.day: day.working for day in named_days(session)}
