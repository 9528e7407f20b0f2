"""The units that an actor reaches."""

from services.directory.permissions.domain import Act
from services.directory.sight.access import reached
from services.shared.tokens import Actor, Grant
from tests.directory.made import country

INVENTED = country()


def test_a_person_reaches_what_the_table_says_of_the_roles_held() -> None:
    actor = Actor("person", 1, "Người", (Grant("head", 23), Grant("observer", 13)))

    assert reached(actor, INVENTED, Act.PROGRESS_DECIDE) == {23, 21, 22, 20, 25}
    assert reached(actor, INVENTED, Act.DELIVERIES_READ) == {23, 21, 22, 20, 25, 13, 24, 26}
    assert reached(actor, INVENTED, Act.LEDGER_READ) == frozenset()


def test_a_client_reaches_its_units_and_their_predecessors_whatever_the_act() -> None:
    client = Actor("client", 1, "dvc-h20", (Grant("client", 12),))

    assert reached(client, INVENTED, Act.LEDGER_READ) == INVENTED.below(12)
    assert 10 in reached(client, INVENTED, Act.DELIVERIES_READ)


def test_what_is_held_for_a_unit_that_is_not_there_reaches_nothing() -> None:
    for kind in ("person", "client"):
        actor = Actor(kind, 1, "x", (Grant("head", 999),))

        assert reached(actor, INVENTED, Act.PROGRESS_DECIDE) == frozenset()
