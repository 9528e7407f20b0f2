"""The unit that a parameter means, and the units that a caller may reach."""

from datetime import date

import pytest

from services.directory.people.access import reach
from services.directory.units.access import AmbiguousUnit, unit_meant
from services.directory.units.domain import Directory
from services.shared.problems import NotFound
from services.shared.tokens import Actor, Grant
from tests.directory.made import country

TODAY = date(2026, 11, 21)
INVENTED = country()


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


def test_a_role_reaches_what_it_covers_and_no_more() -> None:
    actor = Actor("person", 1, "Người", (Grant("head", 23), Grant("observer", 13)))

    assert reach(actor, INVENTED, "head") == {23, 21, 22, 20, 25}
    assert reach(actor, INVENTED, "observer") == {13, 24, 26}
    assert reach(actor, INVENTED, "head", "observer") == reach(actor, INVENTED)
    assert reach(actor, INVENTED, "admin") == frozenset()


def test_a_client_reaches_its_units_and_their_predecessors_whatever_the_role() -> None:
    client = Actor("client", 1, "dvc-h20", (Grant("client", 12),))

    assert reach(client, INVENTED, "officer") == INVENTED.below(12)
    assert 10 in reach(client, INVENTED)


def test_a_grant_for_a_unit_that_is_not_there_covers_nothing() -> None:
    assert reach(Actor("person", 1, "x", (Grant("head", 999),)), INVENTED, "head") == frozenset()
