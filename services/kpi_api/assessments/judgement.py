"""One indicator against one plan's targets. Pure; beside `domain`, whose formulas it puts together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from services.directory.calendar.periods import MONTHS, Period
from services.kpi_api.assessments.domain import (
    Mark,
    Result,
    Status,
    attained_share,
    band,
    disputed,
    forecast,
    growth_ratio,
    path_value,
    periods_to_reach,
    theil_sen,
)
from services.kpi_api.indicators.domain import Comparator

# How long after a period's end its figures may still be on their way.
GRACE = timedelta(days=30)


class Aim(NamedTuple):
    """A target: `value` is null for one that is done or not (qualitative), or that refers elsewhere."""

    year: int
    due_on: date
    comparator: Comparator
    value: Decimal | None


class Seen(NamedTuple):
    """A published figure of the unit that is judged."""

    period: Period
    value: Decimal


@dataclass(frozen=True)
class Judgement:
    """Every component of the answer; null where it is not defined."""

    status: Status
    reason: str | None = None
    path: tuple[Mark, ...] = ()
    in_view: Aim | None = None
    expected: Decimal | None = None
    share: Decimal | None = None
    ratio: Decimal | None = None
    periods_left: int | None = None
    required_pace: Decimal | None = None
    observed_pace: Decimal | None = None
    forecast: Decimal | None = None
    reached_on: date | None = None
    never: bool = False

    @property
    def ratio_status(self) -> Status | None:
        return None if self.ratio is None else band(self.ratio)

    @property
    def disputed(self) -> bool:
        return disputed(self.share, self.ratio)


class Decision(NamedTuple):
    """Whether a target was met on its day, by which figure, and how far from it (negative: short)."""

    result: Result
    seen: Seen | None = None
    gap: Decimal | None = None
    final: bool = False


def meets(value: Decimal, aim: Aim) -> bool:
    """A target without a value is met when it is done: 1."""
    bar = Decimal(1) if aim.value is None else aim.value
    if aim.comparator is Comparator.EXACTLY:
        return value == bar
    return value <= bar if aim.comparator is Comparator.AT_MOST else value >= bar


def judge(
    aims: Sequence[Aim], seen: Sequence[Seen], up: bool, cap: Decimal | None, on: date
) -> Judgement:
    """`aims` and `seen` in the order of their days; nothing in `seen` is later than `on`."""
    in_view = next((aim for aim in aims if aim.due_on >= on), aims[-1])
    if any(aim.comparator is not Comparator.DONE and aim.value is None for aim in aims):
        return Judgement(Status.NO_DATA, "refers_to_other_plan", in_view=in_view)
    if not seen:
        return Judgement(Status.NO_DATA, "never_reported", in_view=in_view)
    latest = seen[-1]
    stale = on > latest.period.shifted(1).last_day + GRACE
    if in_view.value is None:
        done = Status.ACHIEVED if meets(latest.value, in_view) else Status.OFF_TRACK
        return Judgement(
            Status.NO_DATA if stale else done, "stale" if stale else None, in_view=in_view
        )
    manner = _Manner(up, cap, stale)
    found = _measured(aims, Mark(in_view.due_on, in_view.value), seen, manner)
    return _paced(found, in_view, in_view.value, seen, manner)


class _Manner(NamedTuple):
    up: bool
    cap: Decimal | None
    stale: bool


def _measured(
    aims: Sequence[Aim], target: Mark, seen: Sequence[Seen], manner: _Manner
) -> Judgement:
    """The two opinions on where the latest figure stands."""
    start, now = _mark(seen[0]), _mark(seen[-1])
    ahead = [Mark(a.due_on, a.value) for a in aims if a.value is not None and a.due_on > start.on]
    path = (start, *ahead)
    expected = path_value(path, now.on)
    share = attained_share(start.value, now.value, expected)
    status, reason = _status(now.value, aims[-1], share, manner.stale)
    return Judgement(
        status,
        reason,
        path=path,
        expected=expected,
        share=share,
        ratio=growth_ratio(start, now, target, manner.up),
    )


def _paced(
    found: Judgement, aim: Aim, target: Decimal, seen: Sequence[Seen], manner: _Manner
) -> Judgement:
    """What is needed per period, what was seen, and where that leads."""
    base, latest = seen[0].period, seen[-1].period
    now = seen[-1].value
    left = max(latest.periods_until(_period_of(aim, latest)), 0)
    pace = theil_sen([(base.periods_until(each.period), each.value) for each in seen])
    steps = None if pace is None else periods_to_reach(now, target, pace, manner.up)
    return replace(
        found,
        in_view=aim,
        periods_left=left,
        required_pace=(target - now) / left if left else None,
        observed_pace=pace,
        forecast=forecast(now, pace, left, manner.cap) if pace is not None and left else None,
        reached_on=None if steps is None else latest.shifted(steps).last_day,
        never=pace is not None and steps is None,
    )


def _mark(seen: Seen) -> Mark:
    return Mark(seen.period.last_day, seen.value)


def _status(
    value: Decimal, final: Aim, share: Decimal | None, stale: bool
) -> tuple[Status, str | None]:
    if stale:
        return Status.NO_DATA, "stale"
    if meets(value, final):
        return Status.ACHIEVED, None
    return (band(share), None) if share is not None else (Status.NO_DATA, "at_baseline")


def _period_of(aim: Aim, like: Period) -> Period:
    """The last period of the aim's year, of the kind that is reported."""
    return Period(aim.year, 12 // MONTHS[like.kind], like.kind, like.scheme)


def decide(aim: Aim, seen: Sequence[Seen], on: date) -> Decision | None:
    """The verdict once the target's date has passed; None before.

    It is judged by the figure of the period that ends on the date, else by that of the one before.
    It is final when the right figure is there, or its grace is over.
    """
    if on <= aim.due_on:
        return None
    over = on > aim.due_on + GRACE
    if aim.value is None and aim.comparator is not Comparator.DONE:
        return Decision(Result.NO_DATA, final=over)
    timely = [each for each in seen if each.period.last_day <= aim.due_on]
    if not timely or timely[-1].period.periods_until(_period_of(aim, timely[-1].period)) > 1:
        return Decision(Result.NO_DATA, final=over)
    judged = timely[-1]
    exact = judged.period.last_day == aim.due_on
    result = Result.MET if meets(judged.value, aim) else Result.NOT_MET
    return Decision(result, judged, _gap(judged.value, aim), exact or over)


def _gap(value: Decimal, aim: Aim) -> Decimal | None:
    if aim.value is None:
        return None
    return aim.value - value if aim.comparator is Comparator.AT_MOST else value - aim.value
