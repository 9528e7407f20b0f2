"""A verdict with its parts: which target is in view, what counts as stale, what a passed date says."""

from datetime import date
from decimal import Decimal

import pytest

from services.directory.calendar.periods import Period, parse
from services.kpi_api.assessments.domain import Result, Status
from services.kpi_api.assessments.judgement import Aim, Judgement, Seen, decide, judge
from services.kpi_api.indicators.domain import Comparator

AT_LEAST = Comparator.AT_LEAST
HALF = Aim(2025, date(2025, 12, 14), AT_LEAST, Decimal(50))
MOST = Aim(2030, date(2030, 12, 14), AT_LEAST, Decimal(70))
TODAY = date(2026, 11, 21)


def period(code: str) -> Period:
    found = parse(code)
    assert found is not None
    return found


def seen(**values: str) -> list[Seen]:
    """`q25_1="40"` is the first quarter of 2025."""
    return [
        Seen(period(f"20{name[1:3]}-Q{name[-1]}"), Decimal(value)) for name, value in values.items()
    ]


RISING = seen(q25_1="36.9", q25_2="41", q25_3="45.8", q25_4="49.3", q26_1="50.1", q26_2="50.9", q26_3="51.6")  # fmt: skip


def judged(values: list[Seen], *aims: Aim, up: bool = True, on: date = TODAY) -> Judgement:
    return judge(aims or (HALF, MOST), values, up, Decimal(100), on)


def test_the_story_of_the_2025_plan() -> None:
    found = judged(RISING)

    assert found.status is Status.ACCELERATION_NEEDED
    assert found.in_view == MOST
    assert found.periods_left == 17
    assert found.required_pace == Decimal("18.4") / 17
    assert found.observed_pace is not None
    assert found.share is not None
    assert round(found.share, 2) == Decimal("0.91")
    assert not found.disputed
    assert [mark.value for mark in found.path] == [Decimal("36.9"), 50, 70]
    assert found.reached_on is not None
    assert found.forecast == min(Decimal("51.6") + found.observed_pace * 17, Decimal(100))


def test_the_next_target_is_in_view_on_its_own_day_too() -> None:
    assert judged(RISING[:3], on=date(2025, 12, 14)).in_view == HALF
    assert judged(RISING[:4], on=date(2025, 12, 15)).in_view == MOST


def test_nothing_was_ever_reported() -> None:
    found = judged([])

    assert (found.status, found.reason) == (Status.NO_DATA, "never_reported")


def test_one_period_and_its_grace_is_fresh_a_day_more_is_stale() -> None:
    assert judged(RISING, on=date(2027, 1, 13)).status is Status.ACCELERATION_NEEDED
    assert judged(RISING, on=date(2027, 1, 14)).reason == "stale"


def test_the_first_value_alone_has_gone_no_way() -> None:
    found = judged(RISING[:1], on=date(2025, 3, 20))

    assert (found.status, found.reason) == (Status.NO_DATA, "at_baseline")


def test_a_reached_final_target_is_achieved_from_the_start() -> None:
    whole = Aim(2025, date(2025, 12, 14), AT_LEAST, Decimal(100))

    assert judged(seen(q26_3="100"), whole).status is Status.ACHIEVED


def test_falling_back_below_the_start_is_deteriorating() -> None:
    assert judged(seen(q26_1="50", q26_2="49", q26_3="48")).status is Status.DETERIORATING


def test_an_indicator_that_should_fall() -> None:
    less = Aim(2030, date(2030, 12, 14), Comparator.AT_MOST, Decimal(1))

    found = judged(seen(q26_1="5", q26_2="4.75", q26_3="4.5"), less, up=False)

    assert found.status is Status.ON_TRACK
    assert found.required_pace == Decimal("-3.5") / 17
    assert found.reached_on == date(2030, 3, 14)


def test_a_qualitative_target_is_done_or_not() -> None:
    done = Aim(2025, date(2025, 12, 14), Comparator.DONE, None)

    assert judged(seen(q26_3="1"), done).status is Status.ACHIEVED
    assert judged(seen(q26_3="0"), done).status is Status.OFF_TRACK
    assert judged([], done).status is Status.NO_DATA


def test_a_referring_target_cannot_be_judged() -> None:
    found = judged([], Aim(2025, date(2025, 12, 14), AT_LEAST, None))

    assert (found.status, found.reason) == (Status.NO_DATA, "refers_to_other_plan")


def test_no_verdict_before_the_date_has_passed() -> None:
    assert decide(HALF, RISING[:3], date(2025, 12, 14)) is None


def test_a_target_missed_by_less_than_a_point() -> None:
    found = decide(HALF, RISING[:4], date(2025, 12, 15))

    assert found is not None
    assert (found.result, found.gap, found.final) == (Result.NOT_MET, Decimal("-0.7"), True)


def test_a_verdict_by_the_quarter_before_waits_for_the_right_one() -> None:
    early = decide(HALF, RISING[:3], date(2025, 12, 20))
    late = decide(HALF, RISING[:3], date(2026, 1, 14))

    assert early is not None
    assert late is not None
    assert (early.final, late.final) == (False, True)
    assert early.seen is not None
    assert early.seen.period == period("2025-Q3")


def test_later_values_do_not_make_up_for_a_passed_date() -> None:
    found = decide(HALF, RISING, TODAY)

    assert found is not None
    assert found.result is Result.NOT_MET


def test_old_values_are_no_data_for_a_verdict() -> None:
    found = decide(HALF, RISING[:2], TODAY)

    assert found is not None
    assert (found.result, found.seen, found.gap) == (Result.NO_DATA, None, None)


@pytest.mark.parametrize(
    ("comparator", "value", "result"),
    [
        (Comparator.AT_LEAST, "50", Result.MET),
        (Comparator.AT_LEAST, "49.9999999", Result.NOT_MET),
        (Comparator.AT_MOST, "50", Result.MET),
        (Comparator.AT_MOST, "50.0000001", Result.NOT_MET),
        (Comparator.EXACTLY, "50", Result.MET),
        (Comparator.EXACTLY, "50.1", Result.NOT_MET),
    ],
)
def test_bounds_are_met_exactly(comparator: Comparator, value: str, result: Result) -> None:
    aim = Aim(2025, date(2025, 12, 14), comparator, Decimal(50))

    found = decide(aim, seen(q25_4=value), TODAY)

    assert found is not None
    assert found.result is result


def test_the_gap_of_an_upper_bound_is_negative_above_it() -> None:
    aim = Aim(2025, date(2025, 12, 14), Comparator.AT_MOST, Decimal(5))

    found = decide(aim, seen(q25_4="7"), TODAY)

    assert found is not None
    assert found.gap == -2
