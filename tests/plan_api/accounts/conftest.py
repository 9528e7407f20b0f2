"""The plan API with a clock that a test can move."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from starlette.testclient import TestClient

from services.plan_api.main import create_app
from services.plan_api.settings import Settings
from services.shared.db import Sessions
from tests.conftest import NOW
from tests.signing import trust_test_key

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
    app = create_app(Settings(database_url="postgresql://unused"), clock=clock, sessions=sessions)
    trust_test_key(app)
    with TestClient(app) as client:
        yield client
