"""KPI API: names its routers."""

from fastapi import FastAPI

from services.kpi_api.settings import Settings
from services.shared.app import build_app
from services.shared.clock import Clock
from services.shared.db import Sessions


def create_app(
    settings: Settings | None = None,
    *,
    clock: Clock | None = None,
    sessions: Sessions | None = None,
) -> FastAPI:
    """Build the app; `uvicorn --factory` calls it without arguments, tests pass clock and sessions."""
    return build_app("KPI API", settings or Settings(), [], clock=clock, sessions=sessions)
