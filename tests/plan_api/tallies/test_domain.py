"""Rates, with the worked numbers."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from services.plan_api.tallies.domain import Tally
from services.plan_api.tallies.schemas import counts_of
from services.plan_api.tasks.domain import DeadlineState

D = DeadlineState
TALLIES = st.builds(
    lambda states, pending: Tally(states=Counter(states), pending=pending),
    st.dictionaries(st.sampled_from(DeadlineState), st.integers(0, 10_000)),
    st.integers(0, 50),
)


def test_the_worked_example() -> None:
    tally = Tally(
        states=Counter({D.ON_TIME: 14_068, D.LATE: 1_983, D.IN_TIME: 5_640, D.OVERDUE: 223})
    )

    assert (tally.completion_rate, tally.on_time_rate, tally.overdue_rate) == (73.25, 86.44, 1.02)


def test_due_soon_counts_inside_in_time() -> None:
    tally = Tally(states=Counter({D.ON_TIME: 1, D.IN_TIME: 2, D.DUE_SOON: 1}))

    assert tally.completion_rate == 25
    assert (counts_of(tally).n_in_time, counts_of(tally).n_due_soon, tally.n_all) == (3, 1, 4)


def test_there_are_no_rates_from_nothing() -> None:
    tally = Tally(states=Counter({D.NO_DEADLINE: 5, D.EXCLUDED: 2}))

    assert (tally.completion_rate, tally.on_time_rate, tally.overdue_rate) == (None, None, None)
    assert tally.progress is None
    assert Tally(states=Counter({D.IN_TIME: 3})).on_time_rate is None


@given(st.lists(TALLIES, max_size=6))
def test_adding_up_keeps_every_count(parts: list[Tally]) -> None:
    whole = Tally()
    for part in parts:
        whole.add(part)

    assert whole.n_all == sum(part.n_all for part in parts)
    assert whole.pending == sum(part.pending for part in parts)
    for rate in (whole.completion_rate, whole.on_time_rate, whole.overdue_rate):
        assert rate is None or 0 <= rate <= 100
