"""What counts in a province's sum, and what looks odd beside a unit's history."""

from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from services.kpi_api.indicators.domain import Level
from services.kpi_api.storing.domain import counted_in, far, jumps
from tests.kpi_api.make import unit


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("dong-thap", Level.PROVINCE),
        ("dong-thap/so-y-te", Level.AGENCY),
        ("27007", Level.COMMUNE),
    ],
)
def test_a_value_counts_at_its_own_level_only(office: Session, name: str, level: Level) -> None:
    of = unit(office, name)

    assert [each for each in Level if counted_in(of, each) is not None] == [level]
    assert counted_in(of, level) == of.province_id


def test_a_body_that_can_only_be_asked_is_not_counted(office: Session) -> None:
    assert counted_in(unit(office, "dong-thap/tinh-uy"), Level.AGENCY) is None


def test_a_jump_is_more_than_thirty_percent_either_way() -> None:
    assert not jumps(Decimal(130), Decimal(100))
    assert jumps(Decimal("130.01"), Decimal(100))
    assert not jumps(Decimal(70), Decimal(100))
    assert jumps(Decimal("69.99"), Decimal(100))
    assert jumps(Decimal(1), Decimal(0))


def test_far_is_beyond_four_deviations_of_five_values_or_more() -> None:
    history = [Decimal(each) for each in (10, 11, 9, 12, 8)]

    assert not far(Decimal(14), history)
    assert far(Decimal("14.01"), history)
    assert not far(Decimal(100), history[:4])
    assert not far(Decimal(100), [Decimal(5)] * 9)
