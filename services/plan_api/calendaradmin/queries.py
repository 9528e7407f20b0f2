"""The row of one day, and the lock under which days are changed."""

from datetime import date

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from services.directory.calendar.models import CalendarDay

# The lock of services.directory.loading: nobody changes days while others do, or while files are read.
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtext('directory.loading'))")


def lock(session: Session) -> None:
    session.execute(_ONE_AT_A_TIME)


def row(session: Session, day: date) -> CalendarDay | None:
    return session.scalars(select(CalendarDay).where(CalendarDay.day == day)).one_or_none()
