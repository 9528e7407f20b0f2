"""KPI API: names its routers."""

from fastapi import FastAPI

from services.kpi_api.assessments.router import router as assessments
from services.kpi_api.desk.domain import scope_of
from services.kpi_api.entry.router import router as entry
from services.kpi_api.feeds.router import router as feeds
from services.kpi_api.imports.router import router as imports
from services.kpi_api.indicators.router import router as indicators
from services.kpi_api.league.router import router as league
from services.kpi_api.personaldata.router import router as personaldata
from services.kpi_api.series.router import router as series
from services.kpi_api.seriesheld.router import router as series_held
from services.kpi_api.settings import Settings
from services.kpi_api.trail.router import router as trail
from services.shared.app import build_app
from services.shared.clock import Clock
from services.shared.db import Sessions

IMPORT_LIMIT = 20 << 20


def create_app(
    settings: Settings | None = None,
    *,
    clock: Clock | None = None,
    sessions: Sessions | None = None,
) -> FastAPI:
    """Build the app; `uvicorn --factory` calls it without arguments, tests pass clock and sessions."""
    routers = [
        indicators, series, series_held, assessments, league, entry, imports, feeds, trail, personaldata,
    ]  # fmt: skip
    app = build_app(
        "KPI API",
        settings or Settings(),
        routers,
        larger_bodies={"/v1/imports": IMPORT_LIMIT},
        clock=clock,
        sessions=sessions,
    )
    app.state.scope_of = scope_of
    return app
