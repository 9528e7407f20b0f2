"""One province, its plan API, a clock and a box; rolled back afterwards.

The drills, with several workers and rounds that die, override `cast` and `parts` with a database
in which commits are real.
"""

import pytest

from services.notifier.rounds.machinery import Machinery
from services.shared.db import Sessions
from tests.notifier.make import Box, Cast, Clock, FakePlanApi, machinery, make_cast


@pytest.fixture
def cast(sessions: Sessions) -> Cast:
    return make_cast(sessions)


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
def parts(sessions: Sessions, api: FakePlanApi, box: Box, clock: Clock) -> Machinery:
    return machinery(sessions, api, box, clock)
