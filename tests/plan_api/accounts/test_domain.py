from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.plan_api.accounts.domain import (
    ADDRESS_LIMIT,
    PAIR_LIMIT,
    WINDOW,
    Failure,
    TokenLife,
    TokenState,
    home,
    network,
    wait,
)
from services.plan_api.clients.domain import granted
from tests.conftest import NOW

SECOND = timedelta(seconds=1)


def failures(count: int, account: str = "an", last: timedelta = SECOND) -> list[Failure]:
    """One failure per second, the last so long ago."""
    return [Failure(account, NOW - last - n * SECOND) for n in range(count)]


def test_tenth_failure_of_a_pair_closes_it_until_the_first_leaves_the_window() -> None:
    assert wait(failures(PAIR_LIMIT - 1), "an", NOW) is None
    assert wait(failures(PAIR_LIMIT), "an", NOW) == WINDOW - PAIR_LIMIT * SECOND
    assert wait(failures(PAIR_LIMIT), "binh", NOW) is None


def test_failure_leaves_the_count_after_ten_minutes() -> None:
    assert wait(failures(PAIR_LIMIT, last=WINDOW), "an", NOW) is None


def test_hundredth_failure_of_an_address_closes_it_for_everybody() -> None:
    spread = [Failure(f"person {n}", NOW - SECOND) for n in range(ADDRESS_LIMIT)]

    assert wait(spread[1:], "somebody else", NOW) is None
    assert wait(spread, "somebody else", NOW) == WINDOW - SECOND


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 900)), max_size=150))
def test_after_the_wait_the_door_is_open(seconds: list[tuple[str, int]]) -> None:
    found = [Failure(account, NOW - n * SECOND) for account, n in seconds]

    pause = wait(found, "a", NOW)

    assert pause is None or pause + SECOND >= SECOND
    assert pause is None or wait(found, "a", NOW + pause) is None


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
    ],
)
def test_ipv6_host_cannot_escape_by_changing_its_address(address: str, counted_as: str) -> None:
    assert network(address) == counted_as


def test_refresh_token_is_good_once_and_until_it_expires() -> None:
    fresh = TokenLife(NOW + SECOND, None, None)
    replaced = TokenLife(NOW + SECOND, NOW, None)

    assert fresh.state(NOW) is TokenState.GOOD
    assert fresh.state(NOW + SECOND) is TokenState.ENDED
    assert replaced.state(NOW) is TokenState.REUSED
    assert TokenLife(NOW + SECOND, NOW, NOW).state(NOW) is TokenState.ENDED


def test_home_is_the_unit_of_the_nearest_role() -> None:
    assert home([("admin", 1), ("head", 2), ("officer", 3)]) == 3
    assert home([("observer", 5), ("leader", 4)]) == 4
    assert home([]) is None


@pytest.mark.parametrize(
    ("asked", "given_scopes"),
    [("", {"a", "b"}), ("a", {"a"}), ("b a", {"a", "b"}), ("a c", None), ("c", None)],
)
def test_machine_gets_the_scopes_it_asks_for_if_it_holds_them(
    asked: str, given_scopes: set[str] | None
) -> None:
    assert granted(asked, ["a", "b"]) == given_scopes
