"""What may be asked of a trail, and what is refused."""

from datetime import date, datetime

import pytest
from pydantic import ValidationError

from services.shared.clock import COUNTRY
from services.shared.trails import TrailFilter, _begin, _end


def test_days_are_whole_and_moments_exact() -> None:
    wanted = TrailFilter.model_validate({"from": "2026-11-01", "to": "2026-11-02T00:00:00Z"})

    assert wanted.from_ == date(2026, 11, 1)
    assert wanted.to is not None
    assert _end(wanted.to) == datetime.fromisoformat("2026-11-02T00:00:00Z")
    assert _end(date(2026, 11, 1)) == datetime(2026, 11, 2, tzinfo=COUNTRY)
    assert _begin(datetime(2026, 11, 1, 9)) == datetime(2026, 11, 1, 9, tzinfo=COUNTRY)  # noqa: DTZ001


@pytest.mark.parametrize(
    "asked",
    [
        {"from": "2026-13-01"},
        {"from": "yesterday"},
        {"to": "9999-12-31"},
        {"to": "0001-01-01T00:00:00"},
        {"person": 0},
        {"subject": "person"},
        {"subject": "person:\x00"},
        {"request_id": "a b"},
        {"action": "x" * 61},
        {"who": "me"},
    ],
    ids=str,
)
def test_what_no_row_can_have_is_refused(asked: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        TrailFilter.model_validate(asked)
