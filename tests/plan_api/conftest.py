"""The plan API over the real directory, and people of Đồng Tháp to ask it."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, TypeAlias

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.shared.db import Sessions
from services.shared.tokens import Actor
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.plan_api.make import SCHOOLS, SCIENCE, make_person, unit
from tests.plan_api.staff import Staff, staffed
from tests.signing import bearer, person

Call: TypeAlias = Callable[..., Any]
People: TypeAlias = dict[str, Actor]
_GRANTS = {
    "officer": ("officer", SCIENCE),
    "head": ("head", SCIENCE),
    "stranger": ("officer", SCHOOLS),
    "coordinator": ("coordinator", "dong-thap"),
    "leader": ("leader", "dong-thap"),
    "far": ("coordinator", "lang-son"),
    "observer": ("observer", "viet-nam"),
}


def plan_app(sessions: Sessions, at: datetime = NOW) -> FastAPI:
    return lent(plan_api, sessions, lambda: at)


def make_people(session: Session) -> People:
    found = {}
    for name, (role, key) in _GRANTS.items():
        saved = make_person(session, full_name=f"Bà {name}")
        actor = person(saved.id, (role, unit(session, key).id))
        found[name] = actor
    return found


@pytest.fixture
def office(directory_session: Session) -> Session:
    """A session in which a test sets the scene; the app sees it, and all is rolled back."""
    return directory_session


@pytest.fixture
def people(office: Session) -> People:
    return make_people(office)


@pytest.fixture
def api(office: Session, directory_sessions: Sessions, people: People) -> Iterator[Call]:
    """`api("GET", "plans", by="officer", params=…)`: what the app answers; commits the scene first."""
    with TestClient(plan_app(directory_sessions)) as client:

        def call(method: str, path: str, by: str | Actor = "officer", **given: Any) -> Any:
            office.commit()
            actor = people[by] if isinstance(by, str) else by
            headers = bearer(actor) | given.pop("headers", {})
            return client.request(method, f"/v1/{path}", headers=headers, **given)

        yield call


@pytest.fixture
def statements(directory_engine: Engine) -> Iterator[list[str]]:
    """The SELECTs that reach the database."""
    seen: list[str] = []

    def note(*args: Any) -> None:
        if args[2].lstrip().startswith(("SELECT", "WITH")):
            seen.append(args[2])

    event.listen(directory_engine, "before_cursor_execute", note)
    yield seen
    event.remove(directory_engine, "before_cursor_execute", note)


@pytest.fixture
def staff(directory_session: Session, directory_sessions: Sessions) -> Iterator[Staff]:
    """People of Đồng Tháp with saved roles: `staff.ask("GET", "people", by="coordinator")`."""
    with staffed(directory_session, directory_sessions) as staff:
        yield staff
