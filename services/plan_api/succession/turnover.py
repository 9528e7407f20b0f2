"""What a new day does to units by itself: changes begin that were recorded for it, and work goes on
elsewhere. Beside service: nobody asks for it, the day's upkeep does it.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from services.directory.units.models import OrgUnit
from services.directory.units.queries import mark_changed
from services.plan_api.succession import queries
from services.plan_api.succession.settling import settle
from services.plan_api.unitadmin.access import locked_directory
from services.plan_api.unitadmin.storing import begin_version


def turn_day(session: Session, now: datetime) -> int:
    """How many changes of units have begun; a second time, or late by days, adds nothing."""
    known = locked_directory(session)
    begun = queries.begun(session, now.date())
    for version in begun:
        begin_version(session, session.get_one(OrgUnit, version.unit_id), version)
    if begun:
        mark_changed(session)
    acts = queries.unsettled(session, now.date())
    for act in acts:
        settle(session, act, known, now)
    return len(begun) + len(acts)
