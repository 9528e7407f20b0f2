"""Who is meant, who answers, who covers whom: on an invented country."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.directory.units.domain import MapName, map_day
from tests.directory.made import END, MERGER, REFORM, START, country

DIRECTORY = country()
BEFORE, AFTER = MERGER - timedelta(days=1), date(2026, 11, 21)
DAYS = st.dates(min_value=START - timedelta(days=400), max_value=date(2030, 1, 1))


@pytest.mark.parametrize(
    ("code", "on", "ids"),
    [
        ("82", BEFORE, [10]),
        ("82", MERGER, [12]),
        ("82", START - timedelta(days=1), []),
        ("H20", BEFORE, [11]),
        ("000.00.00.H20", MERGER, [12]),
        ("H20.41", BEFORE, []),
        ("H20.41", AFTER, [23]),
        ("28001", BEFORE, [31]),
        ("28001", AFTER, [40]),
        ("west", AFTER, [12]),
        ("west", BEFORE, []),
        ("tây hà", AFTER, [12]),
        ("Tỉnh Tây Hà", BEFORE, [11]),
        ("Đông Hoà", BEFORE, [10]),
        ("dong hoa", BEFORE, [10]),
        ("Dông Hoà", BEFORE, []),
        ("Đông Hoà", AFTER, []),
        ("Sở Khoa học Nam Hạ", AFTER, [24]),
        ("so khoa hoc nam ha", AFTER, [24]),
        ("Tỉnh Nam Hà", AFTER, []),
        ("", AFTER, []),
        ("tỉnh", AFTER, []),
    ],
)
def test_a_code_or_name_means_the_units_of_the_day(code: str, on: date, ids: list[int]) -> None:
    assert [unit.id for unit in DIRECTORY.resolve(code, on)] == ids


@pytest.mark.parametrize(
    ("unit_id", "on", "ids"),
    [
        (10, BEFORE, [10]),
        (10, MERGER, [12]),
        (20, REFORM - timedelta(days=1), [20]),
        (20, REFORM, [21]),
        (20, AFTER, [23]),
        (30, BEFORE, [30]),
        (30, MERGER, []),
        (12, BEFORE, []),
        (24, AFTER, [24]),
    ],
)
def test_successors_answer_from_the_day_of_the_change(
    unit_id: int, on: date, ids: list[int]
) -> None:
    assert [unit.id for unit in DIRECTORY.successors(unit_id, on)] == ids


@given(st.sampled_from(sorted(DIRECTORY.units)), DAYS)
def test_whoever_answers_is_valid_that_day_and_answers_for_the_unit(unit_id: int, on: date) -> None:
    for successor in DIRECTORY.successors(unit_id, on):
        assert successor.valid_on(on)
        assert unit_id in DIRECTORY.answers_for(successor.id)


@given(st.sampled_from(sorted(DIRECTORY.units)), st.sampled_from(sorted(DIRECTORY.units)))
def test_covering_is_being_it_above_it_or_covering_what_follows(holder: int, unit_id: int) -> None:
    unit = DIRECTORY.unit(unit_id)
    expected = (
        holder == unit_id
        or (unit.parent_id is not None and DIRECTORY.covers(holder, unit.parent_id))
        or any(DIRECTORY.covers(holder, heir.id) for heir in DIRECTORY.heirs(unit_id))
    )

    assert DIRECTORY.covers(holder, unit_id) == expected


def test_the_successor_covers_its_predecessors_and_what_was_below_them() -> None:
    assert DIRECTORY.below(23) == {23, 21, 22, 20, 25}
    assert {30, 31, 20, 24} - DIRECTORY.below(12) == {24}
    assert not DIRECTORY.covers(10, 12)
    assert not DIRECTORY.covers(11, 10)


def test_ancestors_stand_nearest_first() -> None:
    assert DIRECTORY.ancestors(25) == [20, 10, 1]


@pytest.mark.parametrize(
    ("unit_id", "map_name", "as_of", "home"),
    [
        (21, "new", AFTER, 12),
        (21, "new", BEFORE, 12),
        (21, "old", AFTER, 10),
        (23, "old", AFTER, None),
        (23, "new", AFTER, 12),
        (24, "old", AFTER, 13),
        (24, "new", AFTER, 13),
        (40, "old", AFTER, 10),
        (42, "old", AFTER, 11),
        (42, "new", AFTER, 12),
        (12, "old", AFTER, None),
        (10, "old", AFTER, 10),
        (10, "new", BEFORE, 12),
        (1, "new", AFTER, None),
    ],
)
def test_a_unit_counts_under_one_province_of_each_map(
    unit_id: int, map_name: MapName, as_of: date, home: int | None
) -> None:
    assert DIRECTORY.province_on(unit_id, map_name, as_of) == home


@given(DAYS)
def test_maps_never_cross_their_border(as_of: date) -> None:
    assert map_day("new", as_of) >= MERGER > map_day("old", as_of)


@pytest.mark.parametrize(
    ("group", "territory", "on", "ids"),
    [
        ("communes", 10, BEFORE, [31]),
        ("communes", 10, AFTER, [40, 41]),
        ("communes", 11, AFTER, [42]),
        ("communes", 12, AFTER, [40, 41, 42]),
        ("communes", 12, BEFORE, [31]),
        ("communes", 30, BEFORE, [31]),
        ("communes", 30, AFTER, []),
        ("districts", 10, BEFORE, [30]),
        ("districts", 10, AFTER, []),
        ("departments", 10, date(2020, 1, 1), [20, 21]),
        ("departments", 10, REFORM, [21]),
        ("departments", 10, AFTER, [23]),
        ("departments", 13, AFTER, [24]),
        ("everybody", 13, AFTER, [26, 24]),
        ("everybody", 10, date(2020, 1, 1), [21]),
    ],
)
def test_a_group_expands_to_its_members_of_the_day(
    group: str, territory: int, on: date, ids: list[int]
) -> None:
    assert [unit.id for unit in DIRECTORY.expand(group, territory, on)] == ids


def test_what_is_not_there_is_not_found() -> None:
    assert DIRECTORY.by_key("nobody") is None
    with pytest.raises(KeyError):
        DIRECTORY.unit(999)


def test_provinces_are_those_of_the_day_by_code() -> None:
    assert [p.code for p in DIRECTORY.provinces(BEFORE)] == ["20", "82", "87"]
    assert [p.id for p in DIRECTORY.provinces(AFTER)] == [13, 12]
    assert DIRECTORY.unit(13).valid_to == END
