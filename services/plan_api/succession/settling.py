"""Hands over the work of units on the day on which they give way. Beside service: what was recorded
for a coming day is done by the day's upkeep, without anybody asking.
"""

from datetime import date, datetime

from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.directory.units.models import SuccessionAct
from services.plan_api.charges.closing import close_all
from services.plan_api.succession import queries
from services.plan_api.succession.drafting import answered_by
from services.plan_api.succession.handover import hand_over, tell_again
from services.plan_api.succession.queries import Work
from services.plan_api.trail.models import PlanAudit
from services.shared.audit import record

ABOLISHED = "unit_abolished"


def settle(session: Session, act: SuccessionAct, known: Directory, now: datetime) -> None:
    """From its day on the heirs answer: nothing is rewritten that was theirs before.

    A merger needs no word on each assignment, since the directory says who answers; readers of
    changes are only told again. What is divided says by stretches of days who got it. What nobody
    takes over is closed.
    """
    ends, heirs = queries.sides(session, act.id)
    work = _work(session, known, set(ends), (act.on_date, now.date()))
    if not heirs:
        closing = [row.id for row in work if not row.pending]
        close_all(session, closing, act.on_date, ABOLISHED)
    elif len(heirs) > 1:
        hand_over(session, act, [row.id for row in work], heirs[0])
    tell_again(session, [row.id for row in work])
    act.settled_at = now
    after = {"on": act.on_date.isoformat(), "handed_over": len(work) if heirs else 0}
    after["closed"] = 0 if heirs else sum(not row.pending for row in work)
    subject = ("succession", act.id, ends[0])
    record(session, PlanAudit, None, "succession_settled", subject, (None, after))


def _work(
    session: Session, known: Directory, ending: set[int], days: tuple[date, date]
) -> list[Work]:
    """What is still running today of what they answered for on the eve of the day."""
    on, today = days
    held = frozenset[int]().union(*(known.answers_for(each) for each in ending))
    return answered_by(known, queries.running(session, held, today), ending, on)
