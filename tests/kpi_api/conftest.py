"""The KPI API over the real directory, with its catalogue and the targets of the 2025 plan."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TypeAlias

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.gateway.postgres import Postgres
from services.kpi_api.catalogue.service import load_catalogue
from services.shared.db import Sessions
from tests.apps import kpi_api, lent
from tests.conftest import NOW, engine_of
from tests.kpi_api.make import load_targets, make_client, make_person, unit
from tests.signing import bearer, machine, person

Signed: TypeAlias = dict[str, str]
SCIENCE = "dong-thap/so-khoa-hoc-va-cong-nghe"
SCHOOLS = "dong-thap/so-giao-duc-va-dao-tao"
_GRANTS = {
    "officer": ("officer", SCIENCE),
    "head": ("head", SCIENCE),
    "stranger": ("officer", SCHOOLS),
    "coordinator": ("coordinator", "dong-thap"),
    "leader": ("leader", "dong-thap"),
    "far": ("coordinator", "lang-son"),
    "observer": ("observer", "viet-nam"),
}


def kpi_app(sessions: Sessions, at: datetime = NOW) -> FastAPI:
    return lent(kpi_api, sessions, lambda: at)


@pytest.fixture(scope="session")
def directory_engine(postgres: Postgres, directory_template: str) -> Iterator[Engine]:
    """Every test here begins with the catalogue and the targets of the 2025 plan."""
    for engine in engine_of(postgres, "with_catalogue", directory_template):
        with Session(engine) as session, session.begin():
            load_catalogue(session)
            load_targets(session)
        yield engine


@pytest.fixture
def office(directory_session: Session) -> Session:
    """A session in which a test sets the scene; the app sees it, and all is rolled back."""
    return directory_session


@pytest.fixture
def http(office: Session, directory_sessions: Sessions) -> Iterator[TestClient]:
    with TestClient(kpi_app(directory_sessions)) as client:
        yield client


@pytest.fixture
def portal(office: Session) -> Signed:
    """The machine of Đồng Tháp."""
    client = make_client(office, "dong-thap")
    office.commit()
    return bearer(machine(client.id, ["kpi:write", "kpi:read"]))


@pytest.fixture
def people(office: Session) -> dict[str, Signed]:
    """Signed-in people by what they are, in Đồng Tháp except `far` and `observer`."""
    found = {}
    for name, (role, key) in _GRANTS.items():
        saved = make_person(office, f"Bà {name}")
        found[name] = bearer(person(saved.id, (role, unit(office, key).id)))
    office.commit()
    return found


@pytest.fixture
def counted(directory_engine: Engine) -> Iterator[Callable[[], int]]:
    """How many statements the database got since the fixture began."""
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            seen.append(statement)

    event.listen(directory_engine, "before_cursor_execute", note)
    yield lambda: len(seen)
    event.remove(directory_engine, "before_cursor_execute", note)
