"""How a service is looked after: is it alive, is it ready, what did it do, what can be asked of it."""

from functools import cache
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from fastapi import FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from starlette.responses import Response

from services.shared import limits, problems
from services.shared.metrics import Metrics

ROOT = Path(__file__).parents[2]


class Health(BaseModel):
    status: str


def add_operations(app: FastAPI) -> None:
    app.state.metrics = Metrics()
    # A service that works on while something else is amiss says so at /ready: (session) -> words.
    app.state.condition = None
    # How often machines may ask; a service with scopes says which one a request spends.
    app.state.limiter = limits.Limiter()
    app.state.scope_of = limits.unscoped
    app.add_api_route("/health", _health, tags=["operations"])
    app.add_api_route("/ready", _ready, tags=["operations"])
    app.add_api_route("/metrics", _metrics, tags=["operations"], include_in_schema=False)
    app.add_api_route("/docs", _docs, include_in_schema=False)


def _health() -> Health:
    """The process is alive."""
    return Health(status="ok")


def _ready(request: Request) -> Health:
    """The database is reachable and its migrations are current; else 503."""
    try:
        with request.app.state.sessions() as session:
            found = session.scalar(text("SELECT version_num FROM public.alembic_version"))
            current = found == newest_migration()
            amiss = request.app.state.condition
            note = amiss(session) if amiss and current else None
    except DBAPIError as error:
        raise problems.Unavailable(
            "Không kết nối được cơ sở dữ liệu.", "The database cannot be reached."
        ) from error
    if not current:
        raise problems.Unavailable(
            "Cơ sở dữ liệu chưa được nâng cấp.", "The database's migrations are not current."
        )
    return Health(status=f"degraded: {note}" if note else "ready")


@cache
def newest_migration() -> str | None:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    return ScriptDirectory.from_config(config).get_current_head()


def _metrics(request: Request) -> Response:
    metrics: Metrics = request.app.state.metrics
    return metrics.exposition()


def _docs(request: Request) -> HTMLResponse:
    """Swagger UI with assets from our own origin: it works in a closed network."""
    assets = request.app.state.settings.docs_assets_url
    page = get_swagger_ui_html(
        openapi_url=f"{request.app.state.settings.root_path}/openapi.json",
        title=request.app.title,
        swagger_js_url=f"{assets}/swagger-ui-bundle.js",
        swagger_css_url=f"{assets}/swagger-ui.css",
        swagger_favicon_url="/mark.svg",
    )
    page.headers["Content-Security-Policy"] = (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; "
        "style-src 'self' 'unsafe-inline'; img-src 'self' data:"
    )
    return page
