"""How an invented agency fares with an assignment, and on which days. Pure, and the same for a seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random

LONG_AGO = timedelta(days=400)


class Fate(StrEnum):
    ON_TIME = "on_time"
    LATE = "late"
    OVERDUE = "overdue"
    PENDING = "pending"
    RETURNED = "returned"
    RUNNING = "running"
    UNTOUCHED = "untouched"


class Act(StrEnum):
    SUBMITTED = "submitted"
    CONFIRMED = "confirmed"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Step:
    """Days never go back from step to step; `percent` is what the report says."""

    act: Act
    day: date
    percent: int


def fate(random: Random, due: date, today: date, diligence: float) -> Fate:
    """`diligence` (0 to 1) is the agency's own share of work that is done in time."""
    luck = random.random()
    if due >= today:
        return _while_running(luck)
    if luck < diligence:
        return Fate.ON_TIME
    rest = (luck - diligence) / (1 - diligence)
    if today - due > LONG_AGO or rest < 0.5:
        return Fate.LATE
    if rest < 0.85:
        return Fate.OVERDUE
    return Fate.PENDING if rest < 0.93 else Fate.RETURNED


def steps(random: Random, wanted: Fate, start: date, due: date, today: date) -> list[Step]:
    """What happened after `start`; less than wanted where there was no time for it yet."""
    found: list[Step] = []
    last = start
    for step in _story(random, wanted, start, due, today):
        if step.day > today:
            break
        day = max(step.day, last)
        found.append(Step(step.act, day, step.percent))
        last = day
    return found


def _while_running(luck: float) -> Fate:
    for limit, found in (
        (0.10, Fate.ON_TIME),
        (0.55, Fate.RUNNING),
        (0.60, Fate.PENDING),
        (0.63, Fate.RETURNED),
    ):
        if luck < limit:
            return found
    return Fate.UNTOUCHED


def _story(random: Random, wanted: Fate, start: date, due: date, today: date) -> Iterator[Step]:
    first = start + timedelta(days=1)
    if wanted is Fate.UNTOUCHED or first >= today:
        return
    end = _end(random, wanted, first, due, today)
    percent = 0
    if wanted is Fate.RUNNING or random.random() < 0.35:
        percent = random.randrange(20, 80, 5)
        day = _between(random, first, max(first, end - timedelta(days=8)))
        yield from _reported(random, day, percent)
    if wanted in (Fate.RUNNING, Fate.OVERDUE):
        return
    yield Step(Act.SUBMITTED, end, 100)
    if wanted is Fate.PENDING:
        return
    answered = end + timedelta(days=random.randint(1, 5))
    if wanted is Fate.RETURNED:
        yield Step(Act.RETURNED, answered, 100)
    else:
        yield from _accepted(random, answered, wanted, due)


def _accepted(random: Random, day: date, wanted: Fate, due: date) -> Iterator[Step]:
    """Some are returned once before they pass, if that does not make them late."""
    again = day + timedelta(days=2)
    if random.random() < 0.08 and (wanted is Fate.LATE or again <= due):
        yield Step(Act.RETURNED, day, 100)
        yield Step(Act.SUBMITTED, again, 100)
        day = again + timedelta(days=1)
    yield Step(Act.CONFIRMED, day, 100)


def _reported(random: Random, day: date, percent: int) -> Iterator[Step]:
    yield Step(Act.SUBMITTED, day, percent)
    yield Step(Act.CONFIRMED, day + timedelta(days=random.randint(0, 4)), percent)


def _end(random: Random, wanted: Fate, first: date, due: date, today: date) -> date:
    """The day of the last submission; for work still running, today at the latest."""
    if wanted is Fate.ON_TIME:
        latest = min(due, today - timedelta(days=1))
        return max(first, latest - timedelta(days=random.randint(0, 45)))
    if wanted is Fate.LATE:
        return max(first, due) + timedelta(days=random.randint(1, 60))
    if wanted in (Fate.PENDING, Fate.RETURNED):
        back = random.randint(1, 4) if wanted is Fate.PENDING else random.randint(6, 12)
        return max(first, today - timedelta(days=back))
    return today


def _between(random: Random, first: date, last: date) -> date:
    return first + timedelta(days=random.randint(0, max(0, (last - first).days)))
