"""Every worked row of the design's table, and the edges of each formula."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.kpi_api.assessments.domain import (
    Mark,
    Status,
    anniversary,
    attained_share,
    band,
    disputed,
    forecast,
    growth_ratio,
    path_value,
    periods_to_reach,
    theil_sen,
    years_between,
)

START = date(2025, 1, 1)


def opinions(
    base: str, now: str, years: int, of: int, target: str, up: bool
) -> tuple[Decimal | None, Decimal | None]:
    start = Mark(START, Decimal(base))
    seen = Mark(anniversary(START, years), Decimal(now))
    end = Mark(anniversary(START, of), Decimal(target))
    share = attained_share(start.value, seen.value, path_value([start, end], seen.on))
    return share, growth_ratio(start, seen, end, up)


@pytest.mark.parametrize(
    ("row", "share", "status", "ratio", "second"),
    [
        (("0", "0.1", 2, 5, "80", True), "0.003", "off_track", None, None),
        (("16.94", "25", 1, 5, "80", True), "0.639", "acceleration_needed", "1.31", "on_track"),
        (("16.94", "20", 1, 5, "80", True), "0.243", "off_track", "0.50", "off_track"),
        (("60", "72", 2, 5, "95", True), "0.857", "acceleration_needed", "0.99", "on_track"),
        (("39.98", "48", 1, 5, "80", True), "1.002", "on_track", "1.35", "on_track"),
        (("5", "4", 1, 5, "1", False), "1.25", "on_track", "0.73", "acceleration_needed"),
    ],
)
def test_worked_rows(
    row: tuple[str, str, int, int, str, bool],
    share: str,
    status: str,
    ratio: str | None,
    second: str | None,
) -> None:
    a, r = opinions(*row)

    assert a is not None
    assert round(a, len(share.split(".")[1])) == Decimal(share)
    assert band(a) == status
    assert (None if r is None else str(round(r, 2))) == ratio
    assert (None if r is None else band(r).value) == second
    assert not disputed(a, r)


@pytest.mark.parametrize(
    ("share", "status"),
    [
        ("0.95", Status.ON_TRACK),
        ("0.9499999999", Status.ACCELERATION_NEEDED),
        ("0.60", Status.ACCELERATION_NEEDED),
        ("0.5999999999", Status.OFF_TRACK),
        ("0", Status.OFF_TRACK),
        ("-0.0000000001", Status.DETERIORATING),
    ],
)
def test_bands_begin_at_their_lower_bound(share: str, status: Status) -> None:
    assert band(Decimal(share)) is status


def test_two_bands_apart_is_disputed() -> None:
    assert disputed(Decimal("0.5"), Decimal("1"))
    assert not disputed(Decimal("0.7"), Decimal("1"))
    assert not disputed(None, Decimal("1"))


def test_no_way_to_go_has_no_share() -> None:
    assert attained_share(Decimal(5), Decimal(7), Decimal(5)) is None


@pytest.mark.parametrize(
    ("base", "now", "target"),
    [("0", "5", "10"), ("5", "6", "0"), ("5", "-1", "10"), ("5", "6", "5")],
)
def test_growth_is_undefined_at_zero_and_across_signs(base: str, now: str, target: str) -> None:
    assert opinions(base, now, 1, 5, target, True)[1] is None


def test_a_fall_to_zero_is_the_wrong_way_not_an_error() -> None:
    _, ratio = opinions("5", "0", 1, 5, "10", True)

    assert ratio is not None
    assert band(ratio) is Status.DETERIORATING


def test_path_is_flat_outside_its_marks() -> None:
    path = [Mark(date(2025, 3, 14), Decimal(30)), Mark(date(2025, 12, 14), Decimal(50))]

    assert path_value(path, date(2024, 1, 1)) == 30
    assert path_value(path, date(2025, 12, 14)) == 50
    assert path_value(path, date(2027, 1, 1)) == 50


def test_three_quarters_of_the_first_of_five_years() -> None:
    path = [Mark(date(2025, 12, 14), Decimal(50)), Mark(date(2030, 12, 14), Decimal(70))]

    elapsed = Decimal((date(2026, 9, 14) - date(2025, 12, 14)).days) / 365
    assert path_value(path, date(2026, 9, 14)) == 50 + Decimal(20) * (elapsed / 5)


def test_years_count_whole_ones_then_days_of_the_running_one() -> None:
    assert years_between(date(2024, 2, 29), date(2025, 2, 28)) == 1
    assert years_between(date(2023, 12, 14), date(2024, 12, 13)) == Decimal(365) / 366
    assert years_between(date(2025, 1, 1), date(2027, 1, 1)) == 2


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 9))
def test_anniversaries_are_whole_years(start: date, years: int) -> None:
    assert years_between(start, anniversary(start, years)) == years


@given(
    st.lists(st.decimals(0, 100, places=2), min_size=2, max_size=5),
    st.integers(0, 2_000),
)
def test_a_path_stays_between_its_marks(values: list[Decimal], days: int) -> None:
    path = [Mark(anniversary(START, year), each) for year, each in enumerate(values)]

    found = path_value(path, date.fromordinal(START.toordinal() + days))

    assert min(values) - Decimal("1e-20") <= found <= max(values) + Decimal("1e-20")


def test_pace_is_the_median_slope_of_the_last_six_periods() -> None:
    wild = [(0, Decimal(90)), *((i, Decimal(10 + 2 * i)) for i in range(1, 7))]

    assert theil_sen(wild) == 2
    assert theil_sen([(4, Decimal(1)), (5, Decimal(2))]) is None
    assert theil_sen([(0, Decimal(1)), (8, Decimal(2)), (9, Decimal(3))]) is None
    assert theil_sen([(5, Decimal(1)), (7, Decimal(3)), (9, Decimal(9))]) == 2


def test_forecast_stays_within_what_is_possible() -> None:
    assert forecast(Decimal(90), Decimal(5), 4, Decimal(100)) == 100
    assert forecast(Decimal(90), Decimal(5), 4, None) == 110
    assert forecast(Decimal(3), Decimal(-2), 4, None) == 0


@pytest.mark.parametrize(
    ("now", "target", "slope", "up", "steps"),
    [
        ("50", "70", "2", True, 10),
        ("50", "70", "3", True, 7),
        ("50", "70", "0", True, None),
        ("50", "70", "-1", True, None),
        ("70", "70", "-1", True, 0),
        ("5", "1", "-1", False, 4),
        ("5", "1", "1", False, None),
        ("50", "70", "0.0001", True, None),
    ],
)
def test_periods_to_reach(now: str, target: str, slope: str, up: bool, steps: int | None) -> None:
    assert periods_to_reach(Decimal(now), Decimal(target), Decimal(slope), up) == steps
