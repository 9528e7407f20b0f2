"""Counts of lead assignments by state, and the rates made from them. Pure."""

from collections import Counter
from dataclasses import dataclass, field

from services.plan_api.tasks.domain import WORST_FIRST, DeadlineState

_ALL = (
    DeadlineState.ON_TIME,
    DeadlineState.LATE,
    DeadlineState.IN_TIME,
    DeadlineState.DUE_SOON,
    DeadlineState.OVERDUE,
)


@dataclass
class Tally:
    """Adds up; `points` are percent × weight of what enters progress, `weight` their weights."""

    states: Counter[DeadlineState] = field(default_factory=Counter)
    pending: int = 0
    points: float = 0.0
    weight: float = 0.0
    # Leads that stand in the rates or were only asked, to tell boards of the latter apart.
    subordinate: int = 0
    requested: int = 0

    def add(self, other: "Tally") -> None:
        self.states.update(other.states)
        self.pending += other.pending
        self.points += other.points
        self.weight += other.weight
        self.subordinate += other.subordinate
        self.requested += other.requested

    @property
    def n_all(self) -> int:
        """What has a deadline and counts: the denominator of completion and overdue rates."""
        return sum(self.states[state] for state in _ALL)

    @property
    def state(self) -> DeadlineState:
        """The worst of all members; no_deadline without any."""
        present = (state for state in WORST_FIRST if self.states[state])
        return next(present, DeadlineState.NO_DEADLINE)

    @property
    def progress(self) -> float | None:
        return round(self.points / self.weight, 2) if self.weight else None

    @property
    def completion_rate(self) -> float | None:
        done = self.states[DeadlineState.ON_TIME] + self.states[DeadlineState.LATE]
        return rate(done, self.n_all)

    @property
    def on_time_rate(self) -> float | None:
        """Of what was finished or has fallen due."""
        on_time = self.states[DeadlineState.ON_TIME]
        fallen = on_time + self.states[DeadlineState.LATE] + self.states[DeadlineState.OVERDUE]
        return rate(on_time, fallen)

    @property
    def overdue_rate(self) -> float | None:
        return rate(self.states[DeadlineState.OVERDUE], self.n_all)

    @property
    def requested_only(self) -> bool:
        return self.requested > 0 and self.subordinate == 0


def rate(part: int, whole: int) -> float | None:
    """A percentage with two decimals; None without a denominator."""
    return round(100 * part / whole, 2) if whole else None
