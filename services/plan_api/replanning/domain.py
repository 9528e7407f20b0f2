"""Which due days another calendar would move. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from services.directory.calendar.domain import RollPolicy, roll
from services.directory.calendar.periods import MONTHS, PeriodKind, Scheme, between, containing
from services.plan_api.duties.domain import due_on

# No day off lies farther than this from a working day: Tết with its weekends is nine days long.
REACH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Rolling:
    """A stored due day with the day it rolled from; of a task, or of one of its periods."""

    task_id: int
    period_id: int | None
    set_on: date
    due_on: date
    policy: RollPolicy
    starts_on: date | None = None

    def due_by(self, days: Mapping[date, bool]) -> date:
        """A period is never due before it begins."""
        return max(roll(self.set_on, self.policy, days), self.starts_on or date.min)


@dataclass(frozen=True, slots=True)
class Duty:
    """A report duty with a due day of its own."""

    cadence: PeriodKind
    scheme: Scheme
    due_day: int
    inclusive: bool
    policy: RollPolicy


def moved(stored: Iterable[Rolling], days: Mapping[date, bool]) -> list[tuple[Rolling, date]]:
    """Those that the calendar puts on another day than the one that is stored, with that day."""
    return [(each, day) for each in stored if (day := each.due_by(days)) != each.due_on]


def moved_duties(
    duties: Iterable[Duty],
    day: date,
    calendars: tuple[Mapping[date, bool], Mapping[date, bool]],
    still_open: Callable[[date], bool],
) -> int:
    """How many reports fall due on another day by the second calendar than by the first.

    The calendars differ on `day` only; a report counts when one of its two due days is still open.
    """
    before, after = calendars
    count = 0
    for duty in duties:
        for first, second in zip(_due(duty, day, before), _due(duty, day, after), strict=True):
            count += first != second and (still_open(first) or still_open(second))
    return count


def _due(duty: Duty, day: date, days: Mapping[date, bool]) -> Iterator[date]:
    """The due days of the periods whose reports can fall due around a day."""
    months = timedelta(days=31 * MONTHS[duty.cadence])
    around = between(
        containing(day - REACH - months, duty.cadence, duty.scheme),
        containing(day + REACH + months, duty.cadence, duty.scheme),
    )
    for period in around:
        yield due_on(period, duty.due_day, inclusive=duty.inclusive, policy=duty.policy, days=days)
