"""What a day brings to running work by itself. Beside service: nobody asks for it, the day's upkeep does it."""

from datetime import datetime

from sqlalchemy.orm import Session

from services.plan_api.replanning.service import catch_up
from services.plan_api.trail.recording import note
from services.plan_api.upkeep.service import extend_occurrences


def keep_up(session: Session, now: datetime) -> int:
    """How many periods are new. Due days that a newer calendar of the product moves, move as well;
    each leaves a line in the trail of its own.
    """
    periods = extend_occurrences(session, now.date())
    if periods:
        note(session, "periods_added", ("upkeep", now.date().isoformat()), {"periods": periods})
    catch_up(session, now)
    return periods
