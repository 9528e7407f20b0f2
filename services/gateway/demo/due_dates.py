"""Invented deadlines for tasks whose plan sets none."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.gateway.demo.words import COORDINATOR, DEADLINE_REASON
from services.plan_api.deadlines.service import Decision, set_deadline
from services.plan_api.plans.models import Plan
from services.plan_api.tasks.domain import Timing
from services.plan_api.tasks.models import Occurrence, Task
from services.plan_api.upkeep.service import add_reviews
from services.shared.clock import COUNTRY

LAST_YEAR = 2027


def set_due_dates(session: Session, today: date, seed: int) -> None:
    """What the text calls continuous is reviewed each 31 December; all else gets one due date."""
    for plan in session.scalars(select(Plan).order_by(Plan.code)).all():
        has_periods = select(Occurrence.task_id).where(Occurrence.due_on.is_not(None))
        wanted = select(Task).where(
            Task.plan_id == plan.id, Task.due_on.is_(None), Task.id.not_in(has_periods)
        )
        tasks = session.scalars(wanted.order_by(Task.position)).all()
        lasting = [
            each for each in tasks if each.timing is Timing.CONTINUOUS and each.timing_wording
        ]
        add_reviews(session, plan, lasting, _years(plan, today), simulated=True)
        others = [each for each in tasks if each not in lasting]
        _spread(session, plan, others, today, Random(f"{seed}:{plan.code}"))  # noqa: S311


def _years(plan: Plan, today: date) -> range:
    """The plan's own years up to this one."""
    last = min(plan.period_to or today, today, date(LAST_YEAR, 12, 31))
    return range(plan.effective_from.year, last.year + 1)


def _spread(
    session: Session, plan: Plan, tasks: Sequence[Task], today: date, random: Random
) -> None:
    days = _days(plan, len(tasks), today, random)
    from_on = plan.effective_from + timedelta(days=14)
    decision = Decision(
        reason=DEADLINE_REASON,
        from_on=from_on,
        at=datetime.combine(from_on, time(9), COUNTRY),
        decided_by=COORDINATOR,
        simulated=True,
    )
    for task, day in zip(tasks, days, strict=True):
        set_deadline(session, task, day, decision)


def _days(plan: Plan, count: int, today: date, random: Random) -> list[date]:
    """Ends of months between the plan's first months and its last, some soon after today."""
    first = plan.effective_from + timedelta(days=90)
    last = min(plan.period_to or first + timedelta(days=500), date(LAST_YEAR, 12, 31))
    last = max(last, first + timedelta(days=60))
    if last < today:
        ends = _month_ends(first, last)
        return [random.choice(ends) for _ in range(count)]
    past, coming = _month_ends(first, today), _month_ends(today + timedelta(days=1), last)
    soon = [today + timedelta(days=n) for n in (4, 6, 18)]
    days = [random.choice(past if n % 5 < 3 else coming) for n in range(count)]
    days[: min(len(soon), count // 8)] = soon[: count // 8]
    random.shuffle(days)
    return days


def _month_ends(first: date, last: date) -> list[date]:
    found = []
    day = first.replace(day=1)
    while day <= last:
        day = (day + timedelta(days=32)).replace(day=1)
        found.append(day - timedelta(days=1))
    return [each for each in found if first <= each <= last] or [last]
