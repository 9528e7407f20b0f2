"""A day as it is, and as somebody wants it to be. Beside service, which changes it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from services.directory.calendar.domain import is_working
from services.directory.calendar.models import CalendarDay
from services.plan_api.calendaradmin.schemas import DayState

_FACTS = ("working", "reason", "instrument", "provisional", "plain")


@dataclass(frozen=True)
class Wanted:
    """A day as it shall be; `plain` gives it back to the week."""

    working: bool
    reason: str
    instrument: str | None = None
    provisional: bool = False
    plain: bool = False

    @classmethod
    def by_the_week(cls, day: date) -> "Wanted":
        return cls(is_working(day, {}), "", plain=True)


def state(row: CalendarDay | None, day: date) -> DayState:
    """A day that nobody named, or that was given back, follows the week."""
    if row is None or row.plain:
        return DayState(
            day=day,
            working=is_working(day, {}),
            reason=None,
            instrument=None,
            provisional=False,
            edited=row is not None,
            version=row.row_version if row else 0,
        )
    return DayState(
        day=day,
        working=row.working,
        reason=row.reason,
        instrument=row.instrument,
        provisional=row.provisional,
        edited=row.edited,
        version=row.row_version,
    )


def facts(row: CalendarDay | None) -> dict[str, Any] | None:
    """By the names of Wanted's fields."""
    return None if row is None else {name: getattr(row, name) for name in _FACTS}
