"""The ladder of rungs, before and after the due date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifier.obligations.domain import LEADING, PLANNED_AHEAD, Form, Told, day_of, rungs

DUE = date(2026, 11, 30)


def found(told: Told, days: int) -> list[tuple[int, Form]]:
    """The rungs as they stand so many days after the due date (before it, if negative)."""
    today = DUE + timedelta(days=days)
    return [(rung.days, rung.form) for rung in rungs(LEADING[told], DUE, today)]


@pytest.mark.parametrize(
    ("told", "days", "reached"),
    [
        (Told.OFFICER, -31, None),
        (Told.OFFICER, -30, -30),
        (Told.OFFICER, -8, -14),
        (Told.OFFICER, -2, -3),
        (Told.OFFICER, -1, -1),
        (Told.OFFICER, 0, 0),
        (Told.OFFICER, 1, 1),
        (Told.OFFICER, 6, 1),
        (Told.OFFICER, 7, 7),
        (Told.OFFICER, 100, 98),
        (Told.HEAD, -2, None),
        (Told.HEAD, 0, 0),
        (Told.COORDINATOR, 0, None),
        (Told.COORDINATOR, 1, 1),
        (Told.LEADER, 6, None),
        (Told.LEADER, 7, 7),
    ],
)
def test_the_latest_rung_reached(told: Told, days: int, reached: int | None) -> None:
    rungs_reached = [rung for rung, _ in found(told, days) if rung <= days]

    assert rungs_reached == ([] if reached is None else [reached])


def test_the_forms_of_an_officers_rungs() -> None:
    assert found(Told.OFFICER, -45) == [
        (-30, Form.DIGEST),
        (-14, Form.DIGEST),
        (-7, Form.DIGEST),
        (-3, Form.DIGEST),
        (-1, Form.MAIL),
        (0, Form.MAIL),
    ]


def test_the_coordinator_gets_a_digest_first_and_then_mails() -> None:
    assert found(Told.COORDINATOR, 1) == [(1, Form.DIGEST), (7, Form.MAIL)]


@given(told=st.sampled_from(list(LEADING)), days=st.integers(-400, 2000))
def test_at_most_one_rung_is_reached_and_none_lies_beyond_the_horizon(
    told: Told, days: int
) -> None:
    every = [rung for rung, _ in found(told, days)]

    assert len([rung for rung in every if rung <= days]) <= 1
    assert all(rung <= days + PLANNED_AHEAD for rung in every)
    assert len(every) == len(set(every))


def test_a_rung_has_its_day() -> None:
    assert day_of(DUE, -7) == date(2026, 11, 23)
