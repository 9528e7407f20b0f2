"""Printed references to clauses: lists, whole clauses, "phần" and "mục", and the letter đ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.plan_api.references.domain import (
    LETTERS,
    UnreadableReference,
    fits,
    pointers,
    resolved,
)

REFS = dict.fromkeys(
    ["IV", "IV.1", "IV.1.a", "IV.1.b", "IV.1.đ", "IV.2", "IV.2.a", "IV.2.b", "IV.2.a.-1", "IV.3"]
)


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("điểm a, b, đ khoản 1; khoản 2 phần IV", ["IV.1.a", "IV.1.b", "IV.1.đ", "IV.2"]),
        ("điểm a khoản 1; điểm b khoản 2 mục IV", ["IV.1.a", "IV.2.b"]),
        ("khoản 1 và điểm b, c khoản 6 tại phần IV", ["IV.1", "IV.6.b", "IV.6.c"]),
        ("điểm h khoản 5 thuộc Phần iv Kế hoạch này", ["IV.5.h"]),
        ("điểm c đến e khoản 2 mục III", ["III.2.c", "III.2.d", "III.2.đ", "III.2.e"]),
        ("khoản 1, 2 và 3 mục I; khoản 1 mục II", ["I.1", "I.2", "I.3", "II.1"]),
        ("khoản 2 đến 4 phần V", ["V.2", "V.3", "V.4"]),
    ],
)
def test_every_clause_named_is_found_in_its_order(text: str, refs: list[str]) -> None:
    assert [pointer.ref() for pointer in pointers(text)] == refs


@pytest.mark.parametrize(
    "text",
    [
        "",
        "điểm a",
        "phần IV",
        "khoản",
        "điểm w khoản 1 phần I",
        "điểm a khoản 1, 2 phần I",
        "theo đó thực hiện",
        "điểm đ đến b khoản 1 phần I",
        "khoản 1 phần I, II",
    ],
)
def test_what_follows_no_pattern_is_refused(text: str) -> None:
    with pytest.raises(UnreadableReference):
        pointers(text)


def test_a_clause_alone_means_all_its_points() -> None:
    found, dangling = resolved(pointers("khoản 2, 3; điểm đ khoản 1 phần IV"), REFS)

    assert found == ["IV.2.a", "IV.2.b", "IV.3", "IV.1.đ"]
    assert dangling == []


def test_what_is_not_in_the_outline_dangles() -> None:
    found, dangling = resolved(pointers("điểm a, c khoản 1; khoản 9 phần IV"), REFS)

    assert found == ["IV.1.a"]
    assert dangling == ["IV.1.c", "IV.9"]


@pytest.mark.parametrize(
    ("ref", "label", "place", "expected"),
    [
        ("IV", "IV.", 0, True),
        ("IV.1.đ", "đ)", 0, True),
        ("III.1.a", "a.", 0, True),
        ("III.2.1", "2.1.", 0, True),
        ("II.2.a.-3", "-", 3, True),
        ("II.2.a.-3", "-", 2, False),
        ("I.1.-1", None, 1, True),
        ("IV.1.d", "đ)", 0, False),
        ("III.2.2", "2.1.", 0, False),
    ],
)
def test_labels_and_references_belong_together(
    ref: str, label: str | None, place: int, expected: bool
) -> None:
    assert fits(ref, label, place) is expected


@given(st.lists(st.sampled_from(LETTERS), min_size=1, unique=True), st.integers(1, 40))
def test_any_list_of_points_is_read_as_it_is_written(letters: list[str], clause: int) -> None:
    text = f"điểm {', '.join(letters)} khoản {clause} phần II"

    assert [pointer.ref() for pointer in pointers(text)] == [f"II.{clause}.{x}" for x in letters]
