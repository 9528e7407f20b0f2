"""The world that every operation is tried in: real people and machines over the real plans."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from fastapi import FastAPI
from sqlalchemy import Connection
from sqlalchemy.orm import Session, sessionmaker
from starlette.testclient import TestClient

from services.directory.people.domain import Role
from services.directory.people.models import ApiClient, Person, RoleGrant
from services.directory.units.domain import Directory, Unit
from services.directory.units.queries import directory
from services.shared.tokens import Actor, Grant
from tests.apps import kpi_api, lent, notifier, plan_api
from tests.conftest import NOW
from tests.contracts.matrix.form import Ask, Entry, modules
from tests.contracts.matrix.personas import CLIENTS, PERSONS, WITHOUT, Bound, Held
from tests.signing import bearer

ORIGIN = "http://testserver"
SENT: Mapping[str, str] = MappingProxyType(
    {"If-Match": "*", "Idempotency-Key": "matrix", "Origin": ORIGIN}
)
BEGAN = date(2026, 1, 1)
# Nobody's limit is what is tried here.
RATES = {"": 100_000, "kpi:write": 100_000, "kpi:read": 100_000, "plan:read": 100_000}


@dataclass
class World:
    """Apps over one connection whose transaction is never committed."""

    connection: Connection
    session: Session
    apps: dict[str, FastAPI]
    clients: dict[str, TestClient]
    people: dict[str, Person] = field(default_factory=dict)
    machines: dict[str, ApiClient] = field(default_factory=dict)
    signed: dict[str, dict[str, str]] = field(default_factory=dict)
    made: dict[str, Any] = field(default_factory=dict)
    # The checks that each entry's operation asks (test_worth).
    asked: dict[str, set[Any]] = field(default_factory=dict)
    # Areas whose PREPARE failed: their own entries fail, not everybody's.
    unprepared: dict[str, Exception] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.made[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self.made[name] = value

    @property
    def directory(self) -> Directory:
        return directory(self.session)

    def unit(self, key: str) -> Unit:
        found = self.directory.by_key(key)
        assert found is not None, key
        return found

    def send(self, service: str, persona: str, method: str, path: str, **given: Any) -> Any:
        """Whatever the answer is."""
        headers = {**SENT, **self.signed.get(persona, {}), **given.pop("headers", {})}
        client = self.clients[service]
        client.cookies.clear()
        return client.request(method, path, headers=headers, follow_redirects=False, **given)

    def call(self, service: str, persona: str, method: str, path: str, **given: Any) -> Any:
        """For PREPARE: what the app answered, which must be yes."""
        self.session.commit()
        answer = self.send(service, persona, method, path, **given)
        assert answer.is_success, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer

    def status(self, entry: Entry, persona: str) -> int:
        return int(self.answer(entry, persona).status_code)

    def answer(self, entry: Entry, persona: str) -> Any:
        """What a persona is told; whatever the call changed is taken back."""
        service, method, path = entry.op.split(" ")
        ask: Ask = entry.ask(self)
        attempt = self.connection.begin_nested()
        try:
            return self.send(
                service, persona, method, path.format(**ask.path), params=dict(ask.query),
                json=ask.json, content=ask.content, data=ask.data, headers=dict(ask.headers),
            )  # fmt: skip
        finally:
            attempt.rollback()


def build(connection: Connection, stack: ExitStack) -> World:
    """`stack` keeps each app's event loop: a new one for each call would take most of the time."""
    sessions = sessionmaker(
        connection, join_transaction_mode="create_savepoint", expire_on_commit=False
    )
    makers = {"plan": plan_api, "kpi": kpi_api, "notifier": notifier}
    apps = {name: lent(make, sessions, lambda: NOW) for name, make in makers.items()}
    clients = {
        name: stack.enter_context(TestClient(app, base_url=ORIGIN)) for name, app in apps.items()
    }
    world = World(connection, sessions(), apps, clients)
    for name, held in (PERSONS | WITHOUT).items():
        _add_person(world, name, held)
    for name, bound in CLIENTS.items():
        _add_machine(world, name, bound)
    # The same machine with a token for less than it may do.
    world.machines["machine_bare"] = bare = world.machines["machine"]
    _sign(world, "machine_bare", bare, ())
    world.session.commit()
    for module in modules():
        if prepare := getattr(module, "PREPARE", None):
            _try(world, module.__name__, prepare)
    return world


def _try(world: World, area: str, prepare: Callable[[World], None]) -> None:
    attempt = world.connection.begin_nested()
    try:
        prepare(world)
        world.session.commit()
        attempt.commit()
    except Exception as error:
        world.session.rollback()
        attempt.rollback()
        world.unprepared[area] = error


def _add_person(world: World, name: str, held: Held) -> None:
    person = Person(email=f"{name}@ma-tran.example", full_name=f"Bà {name}")
    world.session.add(person)
    world.session.flush()
    unit = world.unit(held.unit)
    grant = RoleGrant(person_id=person.id, role=Role(held.role), unit_id=unit.id, valid_from=BEGAN)
    if name == "ended":
        grant.valid_to = NOW.date() - timedelta(days=1)
    world.session.add(grant)
    grants = () if name in WITHOUT else (Grant(held.role, unit.id),)
    pending = ("change_password",) if name == "pending" else ()
    actor = Actor("person", person.id, person.full_name, grants, pending=pending)
    world.people[name], world.signed[name] = person, bearer(actor)


def _add_machine(world: World, name: str, bound: Bound) -> None:
    unit = world.unit(bound.unit)
    client = ApiClient(
        client_id=f"ma-tran-{name}", name=f"Máy {name}", scopes=list(bound.scopes),
        source="dvc-h20" if name == "machine" else None, unit_ids=[unit.id], indicators=[],
    )  # fmt: skip
    world.session.add(client)
    world.session.flush()
    world.machines[name] = client
    _sign(world, name, client, bound.scopes)


def _sign(world: World, name: str, client: ApiClient, scopes: tuple[str, ...]) -> None:
    grants = tuple(Grant("bound", each) for each in client.unit_ids)
    actor = Actor("client", client.id, client.name, grants, frozenset(scopes), rates=RATES)
    world.signed[name] = bearer(actor)
