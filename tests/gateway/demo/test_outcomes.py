"""Invented stories are possible ones: in order, within their time, the same for the same seed."""

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from services.gateway.demo.outcomes import Act, Fate, Step, fate, steps

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2018, 1, 1), date(2028, 12, 31))
STARTS = st.dates(date(2018, 1, 1), TODAY)
SEEDS = st.integers(0, 1_000)


@given(SEEDS, st.sampled_from(Fate), STARTS, DAYS)
def test_days_run_forward_after_the_start_and_up_to_today(
    seed: int, wanted: Fate, start: date, due: date
) -> None:
    days = [step.day for step in steps(Random(seed), wanted, start, due, TODAY)]  # noqa: S311

    assert days == sorted(days)
    assert all(start < day <= TODAY for day in days)


@given(SEEDS, st.sampled_from(Fate), STARTS, DAYS)
def test_a_decision_follows_a_submission(seed: int, wanted: Fate, start: date, due: date) -> None:
    acts = [step.act for step in steps(Random(seed), wanted, start, due, TODAY)]  # noqa: S311

    assert acts[::2] == [Act.SUBMITTED] * len(acts[::2])
    assert Act.SUBMITTED not in acts[1::2]


@given(SEEDS, STARTS, DAYS)
def test_what_is_overdue_was_never_finished(seed: int, start: date, due: date) -> None:
    found = steps(Random(seed), Fate.OVERDUE, start, due, TODAY)  # noqa: S311

    assert all(step.percent < 100 for step in found)


@given(SEEDS, st.floats(0.5, 0.99))
def test_work_of_years_ago_was_done(seed: int, diligence: float) -> None:
    due = TODAY - timedelta(days=900)

    assert fate(Random(seed), due, TODAY, diligence) in (Fate.ON_TIME, Fate.LATE)  # noqa: S311


def test_the_same_seed_tells_the_same_story() -> None:
    told = [
        steps(Random(7), Fate.LATE, date(2026, 1, 1), date(2026, 6, 30), TODAY)  # noqa: S311
        for _ in range(2)
    ]

    assert told[0] == told[1]
    assert told[0][-1].day > date(2026, 6, 30)
    assert Step(Act.SUBMITTED, told[0][0].day, told[0][0].percent) == told[0][0]
