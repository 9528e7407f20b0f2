from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.plan_api.codes.domain import (
    ALPHABET,
    bare,
    is_recovery,
    is_totp,
    recovery_code,
    steps,
)
from tests.conftest import NOW

THIS = int(NOW.timestamp()) // 30


def test_neighbouring_half_minutes_are_taken() -> None:
    assert sorted(steps(NOW, None)) == [THIS - 1, THIS, THIS + 1]
    assert sorted(steps(NOW + timedelta(seconds=30), None)) == [THIS, THIS + 1, THIS + 2]


@given(st.integers(-3, 3))
def test_a_half_minute_that_was_used_and_those_before_it_are_never_taken(ago: int) -> None:
    assert all(step > THIS + ago for step in steps(NOW, THIS + ago))


@given(st.binary(min_size=10, max_size=10))
def test_recovery_code_is_known_however_it_is_typed(random: bytes) -> None:
    code = recovery_code(random)

    assert set(code) <= {*ALPHABET, "-"}
    assert is_recovery(bare(code))
    assert bare(f" {code.lower()} ".replace("-", " ")) == bare(code)
    assert not is_totp(bare(code))


def test_codes_of_other_shapes_are_neither() -> None:
    assert is_totp("012345")
    for code in ("12345", "1234567", "12345a", "１２３４５６", "ABCDEFGHI1", "ABCDEFGHIJK"):
        assert not is_totp(code)
        assert not is_recovery(code)


def test_alphabet_has_nothing_that_is_taken_for_something_else() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set("IO01") & set(ALPHABET)
