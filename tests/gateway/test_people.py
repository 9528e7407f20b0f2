"""The invented people and the demo's client."""

from collections import Counter

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services.directory.people.models import ApiClient, ClientSecret, Credential, Person, RoleGrant
from services.directory.units.queries import directory
from services.gateway.credentials import add_first_administrator, ensure_client, has_real_people
from services.gateway.demo.people import DemoAccounts, generate
from services.gateway.settings import NOTIFIER_CLIENT
from services.plan_api.accounts.passwords import matches
from tests.conftest import NOW

SEED = 7


@pytest.fixture
def session(directory_session: Session) -> Session:
    """Everywhere here: the whole directory is there."""
    return directory_session


def names(accounts: DemoAccounts) -> list[tuple[str, str, str]]:
    return [(person.email, person.role, person.org_unit) for person in accounts.people]


def test_same_seed_gives_the_same_people_and_never_the_same_secrets(session: Session) -> None:
    first, again = generate(session, NOW, SEED), generate(session, NOW, SEED)

    assert names(first) == names(again)
    assert names(first) != names(generate(session, NOW, SEED + 1))
    passwords = {person.password for made in (first, again) for person in made.people}
    assert len(passwords) == 2 * len(first.people)


def test_every_place_has_its_people(session: Session) -> None:
    made = generate(session, NOW, SEED)

    places = Counter((person.org_unit, person.role) for person in made.people)
    lead = [(f"{code}.41", role) for code in ("H20", "H37", "H56") for role in ("officer", "head")]
    whole = [(c, r) for c in ("H20", "H37", "H56") for r in ("coordinator", "leader", "admin")]
    schools = [("H20.08", "officer"), ("H20.08", "head")]
    assert places == Counter(
        [*lead, *whole, *schools, ("viet-nam", "observer"), ("viet-nam", "admin")]
    )


def test_people_are_marked_simulated_and_live_under_example_domains(session: Session) -> None:
    made = generate(session, NOW, SEED)

    stored = session.scalars(select(Person)).all()
    assert all(person.simulated for person in stored)
    assert {person.email for person in made.people} == {person.email for person in stored}
    assert all(person.email.endswith(".example") for person in stored)


def test_second_run_renews_secrets_and_adds_nobody(session: Session) -> None:
    generate(session, NOW, SEED)
    made = generate(session, NOW, SEED)

    for table in (Person, RoleGrant, Credential):
        assert session.scalar(select(func.count()).select_from(table)) == len(made.people)
    kept = session.scalars(select(ClientSecret.secret_hash)).one()
    assert matches(kept, made.clients[0].client_secret)


def test_client_is_bound_to_its_province(session: Session) -> None:
    made = generate(session, NOW, SEED)

    client = session.scalars(select(ApiClient)).one()
    province = directory(session).resolve("H20", NOW.date())[0]
    assert (client.client_id, client.source) == ("dvc-h20", "dvc-h20")
    assert client.unit_ids == [province.id]
    assert made.clients[0].scope == "kpi:write kpi:read plan:read"


def test_real_people_are_told_from_invented_ones(session: Session) -> None:
    generate(session, NOW, SEED)
    assert not has_real_people(session)

    session.add(Person(email="an@real.vn", full_name="An", simulated=False))
    session.flush()
    assert has_real_people(session)


def test_first_administrator_is_made_once(session: Session) -> None:
    made = add_first_administrator(session, NOW)

    assert made is not None
    assert add_first_administrator(session, NOW) is None
    stored = session.scalars(select(Credential)).one()
    assert matches(stored.password_hash, made[1])
    assert stored.must_change  # it stood on a screen


def test_notifiers_secret_follows_the_machine(session: Session) -> None:
    ensure_client(session, "first", NOW)
    # One made before there were letters, or revoked by mistake, is brought up to date.
    session.execute(update(ApiClient).values(scopes=["plan:read"], active=False))
    for secret in ("first", "second"):
        ensure_client(session, secret, NOW)

    client = session.scalars(select(ApiClient)).one()
    assert (client.client_id, client.active) == (NOTIFIER_CLIENT, True)
    assert client.scopes == ["plan:read", "accounts:letters"]
    # A re-plan of the whole country in the middle of a minute's rounds does not wait.
    assert client.rate_limits == {"plan:read": 6_000, "accounts:letters": 6_000}
    kept = session.scalars(select(ClientSecret.secret_hash)).one()
    assert matches(kept, "second")
