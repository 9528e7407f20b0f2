"""One province, its plan API, a clock and a box, around a database in which commits are real."""

import pytest

from services.notifier.rounds.machinery import Machinery
from services.shared.db import Sessions
from tests.notifier.make import Box, Cast, Clock, FakePlanApi, machinery, make_cast


@pytest.fixture
def cast(own_database: Sessions) -> Cast:
    return make_cast(own_database)


@pytest.fixture
def api() -> FakePlanApi:
    return FakePlanApi()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def parts(own_database: Sessions, api: FakePlanApi, box: Box, clock: Clock) -> Machinery:
    return machinery(own_database, api, box, clock)
