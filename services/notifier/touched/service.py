"""Counts the planned messages whose instant another calendar would change."""

from datetime import datetime

from sqlalchemy.orm import Session

from services.directory.calendar.queries import working_days
from services.directory.permissions.access import require
from services.directory.permissions.domain import Act
from services.directory.units.domain import Directory
from services.notifier.touched import domain, queries
from services.notifier.touched.schemas import Touched, TouchedFilter
from services.shared.tokens import Actor


def touched(
    session: Session, actor: Actor, directory: Directory, wanted: TouchedFilter, now: datetime
) -> Touched:
    """Against what is planned now: after a round has planned anew, it is none."""
    require(actor, directory, Act.CALENDAR_CHANGE)
    days = working_days(session)
    working = wanted.working
    if working is None:
        working = domain.other_state(wanted.day, days)
    batches = queries.planned(session, now.date())
    found = domain.moved(batches, days | {wanted.day: working}, now)
    return Touched(day=wanted.day, working=working, obligations=found)
