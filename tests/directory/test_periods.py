"""Reporting periods in both schemes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.directory.calendar.periods import (
    MONTHS,
    Period,
    PeriodKind,
    Scheme,
    between,
    containing,
    from_stored,
    last_closed,
    parse,
)


@st.composite
def some_periods(draw: st.DrawFn) -> Period:
    kind = draw(st.sampled_from(list(PeriodKind)))
    number = draw(st.integers(1, 12 // MONTHS[kind]))
    return Period(draw(st.integers(2000, 2099)), number, kind, draw(st.sampled_from(list(Scheme))))


@pytest.mark.parametrize(
    ("code", "first", "last", "stored"),
    [
        ("2026-09", date(2026, 8, 15), date(2026, 9, 14), 202609),
        ("2026-Q3", date(2026, 6, 15), date(2026, 9, 14), 202623),
        ("2026-Q1", date(2025, 12, 15), date(2026, 3, 14), 202621),
        ("2026-H1", date(2025, 12, 15), date(2026, 6, 14), 202631),
        ("2026-H2", date(2026, 6, 15), date(2026, 12, 14), 202632),
        ("2026", date(2025, 12, 15), date(2026, 12, 14), 202640),
    ],
)
def test_official_windows(code: str, first: date, last: date, stored: int) -> None:
    found = parse(code)

    assert found is not None
    assert (found.first_day, found.last_day, found.cutoff_on) == (first, last, last)
    assert found.stored == stored


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_calendar_windows(code: str, first: date, last: date) -> None:
    found = parse(code, Scheme.CALENDAR)

    assert found is not None
    assert (found.first_day, found.last_day) == (first, last)


@pytest.mark.parametrize(
    "code",
    ["", "26", "2026-13", "2026-00", "2026-9", "2026-Q5", "2026-Q0", "2026-H3", "2026-q1", "2026Q1",
     " 2026", "2026\n", "２０２６", "2026-W01", "1999", "2100", "2026-Q1-1", "-2026"],
)  # fmt: skip
def test_what_is_no_period(code: str) -> None:
    assert parse(code) is None


@given(some_periods())
def test_codes_and_numbers_come_back(period: Period) -> None:
    assert parse(period.code, period.scheme) == period
    assert from_stored(period.stored) == period


@given(some_periods())
def test_periods_follow_one_another_without_gap(period: Period) -> None:
    following = period.shifted(1)

    assert following.first_day == period.last_day + timedelta(days=1)
    assert following.shifted(-1) == period
    assert period.periods_until(following) == 1


@given(some_periods(), st.integers(0, 400))
def test_every_day_lies_in_one_period(period: Period, offset: int) -> None:
    day = period.first_day + timedelta(days=offset)

    found = containing(day, period.kind, period.scheme)

    assert found.first_day <= day <= found.last_day
    assert last_closed(day, period.kind, period.scheme) == found.shifted(-1)


def test_two_schemes_and_kinds_never_share_a_number() -> None:
    every = [
        Period(2026, number, kind, scheme)
        for scheme in Scheme
        for kind in PeriodKind
        for number in range(1, 12 // MONTHS[kind] + 1)
    ]

    assert len({each.stored for each in every}) == len(every) == 38


def test_between_holds_both_ends() -> None:
    first, last = parse("2025-Q3"), parse("2026-Q2")
    assert first is not None
    assert last is not None

    assert [each.code for each in between(first, last)] == [
        "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2",
    ]  # fmt: skip
    assert between(last, first) == []


def test_a_number_that_is_no_period_is_an_error() -> None:
    with pytest.raises(KeyError):
        from_stored(202699)
