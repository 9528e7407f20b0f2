"""Apps for tests: building one takes longer than most tests, so each is built once and lent out."""

from collections.abc import Callable
from functools import cache
from typing import Any

from fastapi import FastAPI

from services.kpi_api import main as kpi
from services.kpi_api.settings import Settings as KpiSettings
from services.notifier import main as messages
from services.notifier.settings import Settings as NotifierSettings
from services.plan_api import main as plan
from services.plan_api.settings import Settings as PlanSettings
from services.shared.clock import Clock
from services.shared.db import Sessions
from tests.signing import trust_test_key

NOWHERE = "postgresql://unused"
Build = Callable[[], FastAPI]


def lent(build: Build, sessions: Sessions, clock: Clock) -> FastAPI:
    """The app that `build` (a function of a module) makes, over the test's sessions and clock.

    What a test before this one set in its state is gone. A test that needs two apps of one kind at
    once, with different clocks, takes two build functions.
    """
    app, state = _built(build)
    app.state._state.clear()
    app.state._state.update(state)
    app.dependency_overrides.clear()
    app.state.sessions, app.state.clock = sessions, clock
    trust_test_key(app)
    return app


@cache
def _built(build: Build) -> tuple[FastAPI, dict[str, Any]]:
    app = build()
    return app, dict(app.state._state)


def plan_api() -> FastAPI:
    return plan.create_app(PlanSettings(database_url=NOWHERE))


def kpi_api() -> FastAPI:
    return kpi.create_app(KpiSettings(database_url=NOWHERE))


def notifier() -> FastAPI:
    return messages.create_app(NotifierSettings(database_url=NOWHERE))
