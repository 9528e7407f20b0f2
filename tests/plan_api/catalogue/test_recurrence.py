"""Recurring work: its periods, and the rules that are refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.plan_api.recurrence.domain import Fault, Span, fault, spans

START = date(2018, 10, 1)


def test_a_month_is_due_on_its_last_day() -> None:
    assert spans("FREQ=MONTHLY", START, date(2018, 12, 5)) == [
        Span("2018-10", date(2018, 10, 1), date(2018, 10, 31)),
        Span("2018-11", date(2018, 11, 1), date(2018, 11, 30)),
        Span("2018-12", date(2018, 12, 1), date(2018, 12, 31)),
    ]


def test_a_named_day_of_the_year_is_the_due_day() -> None:
    found = spans(
        "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10;COUNT=2", date(2025, 3, 1), date(2030, 1, 1)
    )

    assert found == [
        Span("2025", date(2025, 3, 1), date(2025, 10, 10)),
        Span("2026", date(2026, 1, 1), date(2026, 10, 10)),
    ]


def test_quarters_halves_and_years_have_their_names() -> None:
    def labels(rule: str) -> list[str]:
        return [span.label for span in spans(rule, date(2025, 1, 1), date(2025, 12, 31))]

    assert labels("FREQ=MONTHLY;INTERVAL=3") == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
    assert labels("FREQ=MONTHLY;INTERVAL=6") == ["2025-H1", "2025-H2"]
    assert labels("FREQ=YEARLY") == ["2025"]


def test_two_days_in_a_month_have_different_names() -> None:
    found = spans("FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3", START, date(2019, 1, 1))

    assert [span.label for span in found] == ["2018-10", "2018-10-15", "2018-11"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=MONTHLY", Fault.ENDLESS),
        ("FREQ=MONTHLY;UNTIL=20991231", Fault.ENDLESS),
        ("FREQ=DAILY;COUNT=5000", Fault.ENDLESS),
        ("FREQ=YEARLY;COUNT=40", Fault.ENDLESS),
        ("FREQ=HOURLY;COUNT=3", Fault.TOO_OFTEN),
        ("FREQ=DAILY;BYHOUR=8,17;COUNT=3", Fault.TOO_OFTEN),
        ("FREQ=FORTNIGHTLY;COUNT=3", Fault.UNREADABLE),
        ("FREQ=MONTHLY;INTERVAL=0;COUNT=3", Fault.UNREADABLE),
        ("FREQ=MONTHLY;COUNT=many", Fault.UNREADABLE),
        ("FREQ=MONTHLY;UNTIL=soon", Fault.UNREADABLE),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;UNTIL=20301231", Fault.EMPTY),
        ("FREQ=MONTHLY;COUNT=5", None),
        ("FREQ=MONTHLY;UNTIL=20301231", None),
    ],
)
def test_rules_that_cannot_be_followed_are_named(rule: str, expected: Fault | None) -> None:
    assert fault(rule, START, date(2030, 12, 31), open_ended=False) is expected


def test_a_rule_may_go_on_where_the_text_says_so() -> None:
    assert fault("FREQ=MONTHLY", START, None, open_ended=True) is None


@given(
    st.sampled_from(["MONTHLY", "YEARLY", "WEEKLY"]),
    st.integers(1, 12),
    st.integers(1, 60),
    st.dates(date(2015, 1, 1), date(2030, 12, 31)),
)
def test_periods_follow_one_another_and_never_end_before_they_begin(
    freq: str, interval: int, count: int, start: date
) -> None:
    found = spans(f"FREQ={freq};INTERVAL={interval};COUNT={count}", start, date(2060, 1, 1))

    assert all(span.start_on <= span.due_on for span in found)
    assert len({span.label for span in found}) == len(found)
    assert found == sorted(found, key=lambda span: span.start_on)
