"""The days that boards look at. Pure."""

from datetime import date, timedelta


def month_ends(today: date, months: int) -> list[date]:
    """The last days of the months before this one, oldest first, and today for the running month."""
    found = [today]
    while len(found) < months:
        found.append(found[-1].replace(day=1) - timedelta(days=1))
    return found[::-1]


def weeks(today: date, count: int) -> list[tuple[date, date]]:
    """Mondays and Sundays, this week first."""
    monday = today - timedelta(days=today.weekday())
    return [
        (monday + timedelta(weeks=n), monday + timedelta(weeks=n, days=6)) for n in range(count)
    ]
