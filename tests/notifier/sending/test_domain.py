"""When a failed mail is tried again."""

from datetime import timedelta

import pytest

from services.notifier.sending.domain import retry_at
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("attempts", "minutes"), [(1, 1), (2, 2), (3, 4), (4, 8), (10, 512), (11, 720), (40, 720)]
)
def test_each_wait_is_twice_as_long_up_to_half_a_day(attempts: int, minutes: int) -> None:
    assert retry_at(attempts, NOW, NOW) == NOW + timedelta(minutes=minutes)


def test_after_72_hours_it_gives_up() -> None:
    first = NOW - timedelta(hours=60)

    assert retry_at(12, first, NOW) == NOW + timedelta(hours=12)
    assert retry_at(12, first - timedelta(seconds=1), NOW) is None
