"""Working days by the law, its yearly notices, and what is not settled yet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.directory.calendar.domain import RollPolicy, is_working, roll
from services.directory.loading import table
from services.directory.seeding.days import calendar_days

ROWS = {row.day: row for row in calendar_days(table("calendar"))}
DAYS = {row.day: row.working for row in ROWS.values()}
ANY_DAY = st.dates(min_value=date(2018, 1, 1), max_value=date(2028, 12, 31))


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2018-02-14", False),
        ("2018-12-31", False),
        ("2019-01-05", True),
        ("2025-01-27", False),
        ("2025-01-31", False),
        ("2025-04-26", True),
        ("2025-05-02", False),
        ("2025-09-01", False),
        ("2026-01-01", False),
        ("2026-01-02", False),
        ("2026-01-10", True),
        ("2026-02-16", False),
        ("2026-02-20", False),
        ("2026-02-23", True),
        ("2026-04-27", False),
        ("2026-04-29", True),
        ("2026-08-22", True),
        ("2026-08-31", False),
        ("2026-09-02", False),
        ("2026-09-03", True),
        ("2026-11-20", True),
        ("2026-11-21", False),
        ("2026-11-24", False),
        ("2026-11-25", True),
        ("2027-05-03", False),
    ],
)
def test_days_are_worked_as_announced(day: str, working: bool) -> None:
    assert is_working(date.fromisoformat(day), DAYS) is working


@pytest.mark.parametrize(
    ("day", "provisional"),
    [
        ("2026-02-16", False),
        ("2026-11-23", True),
        ("2026-11-28", True),
        ("2027-01-01", False),
        ("2027-02-04", True),
        ("2027-02-10", True),
        ("2027-04-16", False),
        ("2027-09-02", False),
        ("2027-09-03", True),
        ("2027-11-24", False),
    ],
)
def test_what_is_not_decided_is_marked(day: str, provisional: bool) -> None:
    assert ROWS[date.fromisoformat(day)].provisional is provisional


def test_the_calendar_covers_2018_to_2028() -> None:
    assert {day.year for day in ROWS} == set(range(2018, 2029))


def test_every_named_day_has_a_reason() -> None:
    assert all(row.reason for row in ROWS.values())


@pytest.mark.parametrize(
    ("day", "policy", "rolled"),
    [
        ("2027-09-25", "next", "2027-09-27"),
        ("2027-09-25", "previous", "2027-09-24"),
        ("2027-09-25", "none", "2027-09-25"),
        ("2026-12-24", "next", "2026-12-24"),
        ("2026-11-24", "next", "2026-11-25"),
        ("2026-11-24", "previous", "2026-11-23"),
        ("2026-02-14", "next", "2026-02-23"),
        ("2026-01-10", "next", "2026-01-10"),
        ("2026-01-02", "next", "2026-01-05"),
    ],
)
def test_a_day_rolls_by_its_policy(day: str, policy: str, rolled: str) -> None:
    found = roll(date.fromisoformat(day), RollPolicy(policy), DAYS)

    assert found == date.fromisoformat(rolled)


@given(ANY_DAY, st.sampled_from([RollPolicy.NEXT, RollPolicy.PREVIOUS]))
def test_a_rolled_day_is_the_nearest_working_day_on_its_side(day: date, policy: RollPolicy) -> None:
    found = roll(day, policy, DAYS)
    first, last = sorted((day, found))
    between = [first + timedelta(days=i) for i in range((last - first).days + 1)]

    assert is_working(found, DAYS)
    assert [each for each in between if is_working(each, DAYS)] == [found]
    assert roll(found, policy, DAYS) == found


@given(ANY_DAY)
def test_an_unnamed_day_follows_the_week(day: date) -> None:
    assert is_working(day, {}) is (day.weekday() < 5)
