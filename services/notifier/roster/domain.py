"""Who may be told, and on which days a digest may come. Pure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

WorkingDay: TypeAlias = Callable[[date], bool]
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Roster:
    """People by role and unit, on one day; `above` leads from a unit to those that stand for it."""

    hours: Mapping[int, int]
    holders: Mapping[tuple[str, int], frozenset[int]]
    above: Callable[[int], Iterable[int]]
    days: Mapping[date, bool] = field(default_factory=dict)

    def of_agency(self, role: str, unit_id: int) -> frozenset[int]:
        """Who holds a role for the unit itself or for one above it, below the province."""
        units = [unit_id, *self.above(unit_id)]
        return frozenset[int]().union(*(self.holders.get((role, each), ()) for each in units))

    def of_province(self, role: str, province_id: int) -> frozenset[int]:
        return self.holders.get((role, province_id), frozenset())

    def is_working(self, day: date) -> bool:
        """By the directory's calendar; days that are not in it follow the week."""
        return self.days.get(day, day.weekday() < SATURDAY)


def at_hour(day: date, hour: int, now: datetime) -> datetime:
    """An hour of a day, where `now` is told."""
    return datetime.combine(day, time(hour), tzinfo=now.tzinfo)


def next_digest(day: date, hour: int, now: datetime, is_working: WorkingDay) -> datetime:
    """The first digest on or after a day that has not left yet: at the hour of a working day."""
    found = max(day, now.date())
    while not is_working(found) or at_hour(found, hour, now) < now:
        found += timedelta(days=1)
    return at_hour(found, hour, now)


def next_weekly(day: date, hour: int, now: datetime, is_working: WorkingDay) -> datetime:
    """The first weekly summary on or after a day: on Monday, or the working day after it."""
    monday = day - timedelta(days=day.weekday())
    while True:
        found = monday
        while not is_working(found):
            found += timedelta(days=1)
        if found >= day and at_hour(found, hour, now) >= now:
            return at_hour(found, hour, now)
        monday += timedelta(days=7)
