"""Which due days another calendar moves."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.directory.calendar.domain import RollPolicy, is_working
from services.directory.calendar.periods import PeriodKind, Scheme
from services.plan_api.replanning.domain import Duty, Rolling, moved, moved_duties

FRIDAY = date(2026, 12, 25)
DAYS = st.dates(min_value=date(2019, 1, 1), max_value=date(2028, 11, 30))


def duty(policy: RollPolicy, kind: PeriodKind = PeriodKind.QUARTER, day: int = 25) -> Duty:
    return Duty(kind, Scheme.OFFICIAL, day, True, policy)


def ever(_: date) -> bool:
    return True


@pytest.mark.parametrize(
    ("policy", "due"),
    [("none", FRIDAY), ("next", date(2026, 12, 28)), ("previous", date(2026, 12, 24))],
)
def test_a_stored_day_follows_its_policy(policy: str, due: date) -> None:
    stored = Rolling(1, None, FRIDAY, FRIDAY, RollPolicy(policy))

    found = moved([stored], {FRIDAY: False})

    assert found == ([] if due == FRIDAY else [(stored, due)])


def test_a_period_is_never_due_before_it_begins() -> None:
    stored = Rolling(1, 2, FRIDAY, FRIDAY, RollPolicy.PREVIOUS, starts_on=FRIDAY)

    assert moved([stored], {FRIDAY: False}) == []


@pytest.mark.parametrize(
    ("kind", "day", "count"),
    [
        (PeriodKind.QUARTER, FRIDAY, 1),
        (PeriodKind.MONTH, FRIDAY, 1),
        (PeriodKind.YEAR, FRIDAY, 1),
        (PeriodKind.HALF, date(2027, 6, 25), 1),
        (PeriodKind.QUARTER, FRIDAY + timedelta(days=4), 0),
        (PeriodKind.YEAR, date(2026, 9, 25), 0),
    ],
)
def test_reports_due_on_the_day_move(kind: PeriodKind, day: date, count: int) -> None:
    duties = [duty(RollPolicy.NEXT, kind), duty(RollPolicy.NONE, kind)]

    assert moved_duties(duties, day, ({}, {day: False}), ever) == count


def test_a_day_worked_brings_a_report_forward_to_it() -> None:
    # 25 October 2026 is a Sunday; monthly reports roll to Monday.
    duties = [duty(RollPolicy.NEXT, PeriodKind.MONTH)]
    sunday = date(2026, 10, 25)

    assert moved_duties(duties, sunday, ({}, {sunday: True}), ever) == 1
    assert moved_duties(duties, sunday, ({}, {sunday: True}), lambda due: due > FRIDAY) == 0


@given(DAYS, DAYS, st.sampled_from(list(RollPolicy)), st.booleans())
def test_nothing_moves_but_by_the_day_that_changed(
    set_on: date, day: date, policy: RollPolicy, working: bool
) -> None:
    before = Rolling(1, None, set_on, set_on, policy)
    stored = Rolling(1, None, set_on, before.due_by({}), policy)

    found = moved([stored], {day: working})

    if working is is_working(day, {}):
        assert found == []
    for each, due in found:
        assert policy is not RollPolicy.NONE
        low, high = sorted((set_on, max(each.due_on, due, key=lambda d: abs(d - set_on))))
        assert low <= day <= high
