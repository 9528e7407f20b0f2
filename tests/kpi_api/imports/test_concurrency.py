"""Many at once, and a fall in the middle: everything happens once and wholly, or not at all."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random
from typing import Any

import pytest
from sqlalchemy import event, func, select, text, update
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.loading import load_directory
from services.directory.people.models import ApiClient
from services.directory.units.queries import directory
from services.gateway.postgres import Postgres
from services.kpi_api.catalogue.service import load_catalogue
from services.kpi_api.imports.models import Receipt
from services.kpi_api.observations.models import Observation, Revision
from services.kpi_api.rollups.queries import rollup_differences
from services.shared.db import Sessions, open_sessions
from tests.conftest import NOW
from tests.kpi_api.conftest import Signed, kpi_app
from tests.kpi_api.make import body, make_client, send, value
from tests.signing import bearer, machine


@pytest.fixture(scope="module")
def database(postgres: Postgres) -> Iterator[Sessions]:
    postgres.create_database("kpi_at_once", template="tiendo")
    sessions = open_sessions(postgres.url("kpi_at_once"), pool_size=12)
    with sessions.begin() as session:
        load_directory(session)
        load_catalogue(session)
    yield sessions
    sessions.kw["bind"].dispose()


@pytest.fixture
def clean(database: Sessions) -> Sessions:
    """The same database without values; truncating what only grows needs its trigger out of the way."""
    with database.begin() as session:
        session.execute(text("ALTER TABLE kpi.revision DISABLE TRIGGER only_added"))
        session.execute(
            text(
                "TRUNCATE kpi.receipt, kpi.observation, kpi.rollup, kpi.revision, kpi.feed CASCADE"
            )
        )
        session.execute(text("ALTER TABLE kpi.revision ENABLE TRIGGER only_added"))
    return database


@pytest.fixture
def signed(clean: Sessions) -> Signed:
    with clean.begin() as session:
        session.execute(update(ApiClient).values(active=False))
        client = make_client(session, "dong-thap", "lang-son")
    return bearer(machine(client.id, ["kpi:write", "kpi:read"]))


@pytest.fixture
def http(clean: Sessions) -> Iterator[TestClient]:
    with TestClient(kpi_app(clean)) as client:
        yield client


def test_fifty_posts_of_one_key_are_one_import(
    http: TestClient, signed: Signed, clean: Sessions
) -> None:
    content = body(*communes(clean, 100))

    with ThreadPoolExecutor(25) as pool:
        answers = list(pool.map(lambda _: send(http, signed, content, "one"), range(50)))

    states = Counter(each.status_code for each in answers)
    assert set(states) <= {200, 409}
    stored = [each for each in answers if each.status_code == 200]
    assert len({each.content for each in stored}) == 1
    assert sum("Idempotency-Replayed" not in each.headers for each in stored) == 1
    for each in answers:
        if each.status_code == 409:
            assert each.headers["Retry-After"] == "2"
    with clean() as session:
        assert count(session, Receipt) == 1
        assert count(session, Revision) == 100
        assert rollup_differences(session) == []


def test_shuffled_imports_of_the_same_rows_never_deadlock(
    http: TestClient, signed: Signed, clean: Sessions
) -> None:
    rows = communes(clean, 80)

    def once(number: int) -> Any:
        random = Random(number)  # noqa: S311  an order, no secret
        mixed = [each | {"numerator": random.randint(0, 10)} for each in rows]
        random.shuffle(mixed)
        return send(http, signed, body(*mixed), f"shuffled-{number}")

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(once, range(24)))

    assert [each.status_code for each in answers] == [200] * 24
    counts = [each.json()["counts"] for each in answers]
    assert sum(each["created"] for each in counts) == 80
    with clean() as session:
        assert count(session, Observation) == 80
        assert count(session, Revision) == sum(e["created"] + e["updated"] for e in counts)
        assert rollup_differences(session) == []


@pytest.mark.parametrize(
    "where", ["kpi.rollup", "INSERT INTO kpi.receipt", "INSERT INTO kpi.audit"]
)
def test_a_fall_in_the_middle_leaves_nothing_and_the_key_free(
    signed: Signed, clean: Sessions, where: str
) -> None:
    """The connection dies at the statement, as if the process had been killed there."""
    engine = clean.kw["bind"]

    def fall(_c: object, cursor: Any, statement: str, *_rest: object) -> None:
        if where in statement:
            cursor.connection.close()

    with TestClient(kpi_app(clean), raise_server_exceptions=False) as http:
        event.listen(engine, "before_cursor_execute", fall)
        try:
            fallen = send(http, signed, body(*communes(clean, 20)), "fall")
        finally:
            event.remove(engine, "before_cursor_execute", fall)
        assert fallen.status_code == 500
        with clean() as session:
            assert count(session, Observation) == count(session, Revision) == 0
            assert count(session, Receipt) == 0
            assert rollup_differences(session) == []
        again = send(http, signed, body(*communes(clean, 20)), "fall")
        assert again.json()["counts"]["created"] == 20


def test_revisions_are_only_ever_added(http: TestClient, signed: Signed, clean: Sessions) -> None:
    send(http, signed, body(value()))

    for change in (
        "UPDATE kpi.revision SET num = 1",
        "DELETE FROM kpi.revision",
        "TRUNCATE kpi.revision",
    ):
        with clean() as session, pytest.raises(Exception, match="only ever added"):
            session.execute(text(change))


def communes(sessions: Sessions, number: int) -> list[dict[str, Any]]:
    """As many rows for communes of Đồng Tháp."""
    with sessions() as session:
        found = directory(session)
        home = found.by_key("dong-thap")
        assert home is not None
        inside = [
            u for u in found.children(home.id) if u.kind == "commune" and u.valid_on(NOW.date())
        ]
    units = sorted(each.code or "" for each in inside)[:number]
    assert len(units) == number
    plain: dict[str, Any] = {"indicator": "DVC-GRASSROOTS", "numerator": 5, "denominator": 10}
    return [value(code, **plain) for code in units]


def count(session: Session, table: type[Any]) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0
