"""The plan API with a clock that a test can move."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event
from starlette.testclient import TestClient

from services.shared.db import Sessions
from tests.apps import lent, plan_api
from tests.conftest import NOW

ORIGIN = {"Origin": "http://testserver"}


class MovingClock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, by: timedelta) -> None:
        self.now += by


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def client(sessions: Sessions, clock: MovingClock) -> Iterator[TestClient]:
    with TestClient(lent(plan_api, sessions, clock)) as client:
        yield client


@pytest.fixture
def statements(engine: Engine) -> Iterator[list[str]]:
    """Everything that reaches the database."""
    seen: list[str] = []

    def note(*args: Any) -> None:
        seen.append(args[2])

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)
