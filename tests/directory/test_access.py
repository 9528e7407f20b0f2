"""The unit that a parameter means."""

from datetime import date

import pytest

from services.directory.units.access import AmbiguousUnit, unit_meant
from services.directory.units.domain import Directory
from services.shared.problems import NotFound

TODAY = date(2026, 11, 21)


def test_a_number_is_a_code_up_to_five_digits_and_an_id_above(real: Directory) -> None:
    dong_thap = unit_meant(real, "82", TODAY)

    assert unit_meant(real, str(dong_thap.id), TODAY) is dong_thap
    assert unit_meant(real, "H20", TODAY) is dong_thap


def test_a_key_also_means_a_unit_that_has_ended(real: Directory) -> None:
    assert unit_meant(real, "tien-giang-den-2025", TODAY).name == "Tiền Giang"


@pytest.mark.parametrize("text", ["H20.99", "999999999", "không có", "99"])
def test_nobody_meant_is_not_found(real: Directory, text: str) -> None:
    with pytest.raises(NotFound):
        unit_meant(real, text, TODAY)


def test_several_meant_are_named(real: Directory) -> None:
    with pytest.raises(AmbiguousUnit) as refused:
        unit_meant(real, "Sở Y tế", TODAY)

    assert len(refused.value.extra["candidates"]) == 3
