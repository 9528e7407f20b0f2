"""The day a report is due, and which report is owed next."""

from datetime import date

import pytest

from services.directory.calendar.periods import Period, parse
from services.plan_api.duties.domain import Cadence, RollPolicy, Scheme, due_on, owed

NO_DAYS: dict[date, bool] = {}


def period(code: str) -> Period:
    found = parse(code, Scheme.OFFICIAL)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("code", "day", "inclusive", "policy", "due"),
    [
        ("2026-Q4", 25, False, RollPolicy.NONE, date(2026, 12, 24)),
        ("2027-Q3", 25, True, RollPolicy.NEXT, date(2027, 9, 27)),
        ("2027-Q3", 25, True, RollPolicy.PREVIOUS, date(2027, 9, 24)),
        ("2027-Q3", 25, True, RollPolicy.NONE, date(2027, 9, 25)),
        ("2026-02", 31, True, RollPolicy.NONE, date(2026, 2, 28)),
        ("2026-H1", 25, True, RollPolicy.NONE, date(2026, 6, 25)),
        ("2026", 25, False, RollPolicy.NEXT, date(2026, 12, 24)),
    ],
)
def test_due_day(code: str, day: int, inclusive: bool, policy: RollPolicy, due: date) -> None:
    found = due_on(period(code), day, inclusive=inclusive, policy=policy, days=NO_DAYS)

    assert found == due


def test_a_day_off_of_the_calendar_moves_the_due_day() -> None:
    off = {date(2026, 9, 25): False}

    found = due_on(period("2026-Q3"), 25, inclusive=True, policy=RollPolicy.NEXT, days=off)

    assert found == date(2026, 9, 28)


@pytest.mark.parametrize(
    ("today", "code"),
    [
        (date(2026, 9, 14), "2026-Q3"),
        (date(2026, 9, 15), "2026-Q3"),
        (date(2026, 9, 24), "2026-Q3"),
        (date(2026, 9, 25), "2026-Q4"),
        (date(2026, 11, 21), "2026-Q4"),
    ],
)
def test_a_closed_period_is_owed_until_its_due_day(today: date, code: str) -> None:
    def due(each: Period) -> date:
        return due_on(each, 25, inclusive=False, policy=RollPolicy.NONE, days=NO_DAYS)

    assert owed(today, Cadence.QUARTER, Scheme.OFFICIAL, due).code == code


def test_without_a_due_day_the_running_period_is_shown() -> None:
    found = owed(date(2026, 11, 21), Cadence.YEAR, Scheme.OFFICIAL, lambda _: None)

    assert found.code == "2026"
