"""Facts that hold for a stretch of days, and how a row of events makes such stretches. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from services.plan_api.tasks.domain import Workflow


@dataclass(frozen=True, slots=True)
class Facts:
    """What a board needs to know of an assignment on a day."""

    workflow: Workflow
    confirmed_percent: int
    submitted_on: date | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """`valid_to` is excluded; None while it lasts."""

    valid_from: date
    valid_to: date | None
    facts: Facts


def replayed(events: Iterable[tuple[date, Facts]]) -> list[Stretch]:
    """The stretches that events in order of time leave behind: a day's last facts hold for the day.

    An event never reaches behind the one before it; one that changes nothing opens no stretch.
    """
    found: list[Stretch] = []
    for day, facts in events:
        if not found:
            found.append(Stretch(day, None, facts))
            continue
        last = found[-1]
        if facts == last.facts:
            continue
        if day <= last.valid_from:
            found[-1] = Stretch(last.valid_from, None, facts)
        else:
            found[-1] = Stretch(last.valid_from, day, last.facts)
            found.append(Stretch(day, None, facts))
    return found
