"""Which numbers are taken, and that none changes on its way."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.kpi_api.figures.domain import NumberText, number, printed, share

LARGEST = "999999999999999999.999999"


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("-5.25", "-5.25"),
        ("007", "7"),
        ("12345678901234567.123", "12345678901234567.123"),
        (LARGEST, LARGEST),
        (NumberText("1.5E3"), "1500"),
        (NumberText("1E-6"), "0.000001"),
        (NumberText("-0.0"), "0"),
        (NumberText("98765432109876543.123"), "98765432109876543.123"),
        (7, "7"),
        (Decimal("1.50"), "1.5"),
    ],
)
def test_taken(raw: object, found: str) -> None:
    value = number(raw)

    assert value is not None
    assert printed(value) == found


BAD: list[object] = [
    "0.1+0.2", "1e400", "1e3", "NaN", "Infinity", "-Infinity", " 12 ", "12\n", "1_000", "1,5",
    "1.000,5", "１２", "٣", "", "-", ".5", "5.", "+5", "0x10", "1.1234567", "1" * 19,
    NumberText("1e400"), NumberText("1E+999999"), NumberText("1E-7"), NumberText("1" * 5_000),
    NumberText("0.12345678"), None, True, False, 0.5, float("nan"), [], {}, 10**18,
]  # fmt: skip


@pytest.mark.parametrize("place", range(len(BAD)))
def test_refused(place: int) -> None:
    assert number(BAD[place]) is None, BAD[place]


def test_sums_are_exact() -> None:
    parts = [number("0.1"), number("0.2")]

    assert sum(each for each in parts if each is not None) == Decimal("0.3")


def test_a_share_needs_a_denominator() -> None:
    assert share(Decimal(1), Decimal(0)) is None
    assert share(Decimal(1), None) is None
    assert share(Decimal(1), Decimal(8)) == Decimal("12.5")


@given(st.decimals(-(10**18) + 1, 10**18 - 1, places=6))
def test_a_number_comes_back_as_it_was(value: Decimal) -> None:
    assert number(format(value, "f")) == value
    assert number(printed(value)) == value
    assert number(NumberText(value)) == value


@given(st.text(max_size=30))
def test_any_text_is_judged_without_error(text: str) -> None:
    found = number(text)

    assert found is None or text.isascii()


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_json_number_is_judged_without_error(value: float) -> None:
    found = number(json.loads(json.dumps(value), parse_float=NumberText, parse_int=NumberText))

    assert found is None or abs(found) < 10**18
