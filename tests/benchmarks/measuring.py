"""Times two things in turn, and keeps the ratio: that is what carries from machine to machine."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measured:
    """How many times as long as its rival something took (medians of the pairs); less is better."""

    name: str
    against: str
    seconds: float
    rival_seconds: float
    ratio: float
    # What the design asks for, whatever was measured before.
    goal: str
    is_reached: bool


@dataclass(frozen=True)
class Goal:
    words: str
    ratio: float | None = None
    seconds: float | None = None

    def is_reached(self, ratio: float, seconds: float) -> bool:
        return (self.ratio is None or ratio <= self.ratio) and (
            self.seconds is None or seconds <= self.seconds
        )


def in_turn(
    names: tuple[str, str],
    ours: Callable[[], object],
    rival: Callable[[], object],
    goal: Goal,
    pairs: int = 5,
) -> Measured:
    """One unmeasured pair first: caches are warm for both."""
    ours()
    rival()
    times = [(_timed(ours), _timed(rival)) for _ in range(pairs)]
    seconds, rival_seconds = (statistics.median(column) for column in zip(*times, strict=True))
    ratio = statistics.median(mine / other for mine, other in times)
    reached = goal.is_reached(ratio, seconds)
    return Measured(*names, seconds, rival_seconds, ratio, goal.words, reached)


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
