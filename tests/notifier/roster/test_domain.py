"""When digests leave, and who stands for an agency."""

from datetime import date, datetime

import pytest

from services.notifier.roster.domain import Roster, at_hour, next_digest, next_weekly
from tests.conftest import NOW

# 24 November 2026 is a day off; Saturday 28 is worked in exchange.
ROSTER = Roster({}, {}, lambda _: [], days={date(2026, 11, 24): False, date(2026, 11, 28): True})


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+07:00").astimezone(NOW.tzinfo)


@pytest.mark.parametrize(
    ("day", "now", "leaves"),
    [
        (date(2026, 11, 23), "2026-11-20T10:00", "2026-11-23T08:00"),
        (date(2026, 11, 22), "2026-11-20T10:00", "2026-11-23T08:00"),
        (date(2026, 11, 24), "2026-11-20T10:00", "2026-11-25T08:00"),
        (date(2026, 11, 28), "2026-11-20T10:00", "2026-11-28T08:00"),
        (date(2026, 11, 1), "2026-11-20T08:00", "2026-11-20T08:00"),
        (date(2026, 11, 1), "2026-11-20T08:01", "2026-11-23T08:00"),
    ],
)
def test_a_digest_leaves_at_the_hour_of_a_working_day(day: date, now: str, leaves: str) -> None:
    assert next_digest(day, 8, at(now), ROSTER.is_working) == at(leaves)


@pytest.mark.parametrize(
    ("day", "now", "leaves"),
    [
        (date(2026, 11, 20), "2026-11-20T10:00", "2026-11-23T08:00"),
        (date(2026, 11, 23), "2026-11-20T10:00", "2026-11-23T08:00"),
        (date(2026, 11, 24), "2026-11-20T10:00", "2026-11-30T08:00"),
        (date(2026, 1, 1), "2026-11-23T08:30", "2026-11-30T08:00"),
    ],
)
def test_a_weekly_summary_leaves_on_monday(day: date, now: str, leaves: str) -> None:
    assert next_weekly(day, 8, at(now), ROSTER.is_working) == at(leaves)


def test_a_monday_off_moves_the_summary_to_tuesday() -> None:
    off = Roster({}, {}, lambda _: [], days={date(2026, 11, 23): False})

    leaves = next_weekly(date(2026, 11, 20), 8, at("2026-11-20T10:00"), off.is_working)

    assert leaves == at("2026-11-24T08:00")


def test_an_hour_is_told_where_now_is() -> None:
    assert at_hour(date(2026, 11, 23), 8, NOW).isoformat() == "2026-11-23T08:00:00+07:00"


def test_those_above_stand_for_an_agency() -> None:
    above = {7: [5], 5: []}
    roster = Roster(
        {}, {("officer", 5): frozenset({1}), ("officer", 7): frozenset({2})}, above.__getitem__
    )

    assert roster.of_agency("officer", 7) == {1, 2}
    assert roster.of_agency("officer", 5) == {1}
    assert roster.of_agency("head", 7) == frozenset()
