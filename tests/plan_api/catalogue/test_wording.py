"""Printed words of time and money: every example of design/domain.md 2.4, and what lies near it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.plan_api.wording.domain import (
    Meant,
    Rhythm,
    dates_meant,
    in_words,
    last_day,
    rhythm,
    sum_meant,
    words_mean,
)


@pytest.mark.parametrize(
    ("wording", "start", "end"),
    [
        ("Tháng 11/2018", date(2018, 11, 1), date(2018, 11, 30)),
        ("tháng 02 năm 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("Quý IV/2018", date(2018, 10, 1), date(2018, 12, 31)),
        ("năm 2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("Quý IV năm 2018 và năm 2019", date(2018, 10, 1), date(2019, 12, 31)),
        ("đến năm 2030", None, date(2030, 12, 31)),
        ("ngày 08 tháng 11 năm 2018", date(2018, 11, 8), date(2018, 11, 8)),
        ("Tháng 01/2021 – Tháng 12/2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("giai đoạn 2021 - 2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("từ tháng 3/2024 đến tháng 5/2024", date(2024, 3, 1), date(2024, 5, 31)),
    ],
)
def test_wording_sets_its_first_and_last_day(
    wording: str, start: date | None, end: date | None
) -> None:
    assert dates_meant(wording) == Meant(start, end)


@pytest.mark.parametrize(
    ("wording", "start"),
    [
        ("Quý IV/2018 và những năm tiếp theo", date(2018, 10, 1)),
        ("Từ qúy IV/2018 và những năm tiếp theo", date(2018, 10, 1)),
        ("năm 2020 và những năm tiếp theo", date(2020, 1, 1)),
        ("Thường xuyên từ năm 2018", date(2018, 1, 1)),
        ("thường xuyên", None),
    ],
)
def test_following_years_and_continuous_work_have_no_end(wording: str, start: date | None) -> None:
    assert dates_meant(wording) == Meant(start, None, open_ended=True)


@pytest.mark.parametrize(
    "wording",
    ["định kỳ", "khi hệ thống được triển khai", "tháng 13/2024", "ngày 31/02/2024", "năm 2024 gì"],
)
def test_what_is_not_understood_is_not_guessed(wording: str) -> None:
    assert dates_meant(wording) is None


@pytest.mark.parametrize(
    ("wording", "day"),
    [
        ("trước ngày 25", 24),
        ("trước ngày 25 tháng cuối quý", 24),
        ("chậm nhất ngày 25", 25),
        ("không quá ngày 05 hằng tháng", 5),
        ("hằng quý", None),
    ],
)
def test_before_a_day_is_the_day_before_and_at_latest_is_the_day(
    wording: str, day: int | None
) -> None:
    assert last_day(wording) == day


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("mỗi tháng 01 phóng sự", Rhythm("month", 1)),
        ("10 kỳ (mỗi tháng 02 kỳ)", Rhythm("month", 2)),
        ("hằng năm", Rhythm("year", None)),
        ("Hàng quý", Rhythm("quarter", None)),
        ("03 - 05 phút", None),
    ],
)
def test_rhythm_has_a_number_only_where_one_is_printed(wording: str, found: Rhythm | None) -> None:
    assert rhythm(wording) == found


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (25, "hai mươi lăm"),
        (105, "một trăm linh năm"),
        (1_005, "một nghìn không trăm linh năm"),
        (80_000_000, "tám mươi triệu"),
        (1_250_000, "một triệu hai trăm năm mươi nghìn"),
        (2_000_000_015, "hai tỷ không trăm mười lăm"),
    ],
)
def test_amounts_are_read_out_in_vietnamese(amount: int, words: str) -> None:
    assert in_words(amount) == words


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("Tám mươi triệu đồng", 80_000_000),
        ("Một trăm lẻ năm ngàn đồng chẵn", 105_000),
        ("hai mươi tư triệu đồng.", 24_000_000),
        ("Một tỷ, năm trăm triệu đồng", 1_500_000_000),
    ],
)
def test_other_ways_of_reading_out_are_the_same_amount(words: str, amount: int) -> None:
    assert words_mean(words, amount)
    assert not words_mean(words, amount + 1)


@pytest.mark.parametrize(
    ("digits", "amount"),
    [("80.000.000 đồng", 80_000_000), ("700đ", 700), ("80,5 đồng", None), ("8.00 đồng", None)],
)
def test_the_point_parts_thousands(digits: str, amount: int | None) -> None:
    assert sum_meant(digits) == amount


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_no_two_amounts_are_read_out_alike(one: int, other: int) -> None:
    assert words_mean(in_words(one), other) is (one == other)
