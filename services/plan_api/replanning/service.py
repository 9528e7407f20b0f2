"""Moves what a change of the calendar moves, in the transaction of the change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from services.directory.calendar.queries import working_days
from services.plan_api.deadlines.service import BY_CALENDAR, Decision
from services.plan_api.replanning import domain, queries
from services.plan_api.replanning.domain import REACH, Rolling
from services.plan_api.replanning.moving import move as move


@dataclass(frozen=True)
class Touched:
    """Stored due days of open work, and reports whose (computed) due day has not passed."""

    deadlines: list[tuple[Rolling, date]]
    duties: int


def touched(
    session: Session, day: date, days: Mapping[date, bool], today: date, *, only_open: bool
) -> Touched:
    """What the calendar would move if `days` were it; it differs from today's on `day` only.

    `only_open` leaves out what is finished, and reports whose due day has passed.
    """
    stored = queries.rolling(session, day - REACH, day + REACH, only_open=only_open)
    reports = domain.moved_duties(
        queries.duties(session),
        day,
        (working_days(session), days),
        lambda due: due >= today or not only_open,
    )
    return Touched(domain.moved(stored, days), reports)


def catch_up(session: Session, now: datetime) -> int:
    """Move what is still to come and not where today's calendar puts it; how many there were.

    A calendar that was changed here has moved them already: this is for days that came with a newer
    version of the product.
    """
    today = now.date()
    stored = queries.rolling(session, today - REACH, date.max, only_open=True)
    coming = [each for each in stored if each.due_on >= today]
    found = domain.moved(coming, working_days(session))
    move(session, found, Decision(f"{BY_CALENDAR}: cập nhật lịch", today, now))
    return len(found)
