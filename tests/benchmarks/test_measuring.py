"""The runner itself: what counts as missed, as worse, and as good."""

import pytest

from tests.benchmarks.measuring import Goal, Measured, in_turn
from tests.benchmarks.run import verdict


def test_pairs_run_in_turn_after_one_that_does_not_count() -> None:
    ran: list[str] = []

    done = in_turn(("a", "b"), lambda: ran.append("a"), lambda: ran.append("b"), Goal("any"), 2)

    assert "".join(ran) == "ababab"
    assert (done.name, done.against, done.is_reached) == ("a", "b", True)


@pytest.mark.parametrize(
    ("goal", "reached"),
    [(Goal("", ratio=2), True), (Goal("", ratio=1), False), (Goal("", seconds=0.5), False)],
)
def test_a_goal_is_a_ratio_or_a_time(goal: Goal, *, reached: bool) -> None:
    assert goal.is_reached(1.5, 0.6) is reached


@pytest.mark.parametrize(
    ("ratio", "reached", "said"),
    [(1.2, True, "ok"), (1.21, True, "worse"), (1.0, False, "goal missed"), (0.5, True, "ok")],
)
def test_more_than_a_fifth_worse_fails(ratio: float, said: str, *, reached: bool) -> None:
    found = Measured("x", "y", 1, 1, ratio, "", reached)

    assert verdict(found, {"x": 1.0}) == said
    if reached:
        assert verdict(found, {}) == "no committed ratio"
