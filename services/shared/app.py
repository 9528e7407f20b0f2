"""Builds a service's app, so that all of them behave alike at the edges."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.script import ScriptDirectory
from fastapi import APIRouter, FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from starlette.responses import Response

from services.shared import answers, edges, logs, problems
from services.shared.clock import Clock, system_clock
from services.shared.db import Sessions, open_sessions
from services.shared.metrics import Metrics
from services.shared.settings import ServiceSettings
from services.shared.tokens import KeyRing

ROOT = Path(__file__).parents[2]
BODY_LIMIT = 1 << 20
_PROBLEM = {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}


class Service(FastAPI):
    """A FastAPI app whose every error is problem details, in OpenAPI too."""

    def openapi(self) -> dict[str, Any]:
        schema = super().openapi()
        for operations in schema["paths"].values():
            for operation in operations.values():
                # Whatever an operation answers with, its refusals are problems.
                operation["responses"]["default"]["content"] = _PROBLEM
        return schema


def build_app(
    title: str,
    settings: ServiceSettings,
    routers: Sequence[APIRouter],
    *,
    larger_bodies: Mapping[str, int] | None = None,
    clock: Clock | None = None,
    sessions: Sessions | None = None,
) -> FastAPI:
    """`larger_bodies` maps path prefixes to their own size limits; tests pass a clock and sessions."""
    logs.configure()
    app = Service(
        title=title,
        version="1",
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=_operation_id,
        responses={"default": {"model": problems.ProblemDetails, "description": "A problem"}},
    )
    app.state.settings = settings
    app.state.sessions = sessions or open_sessions(settings.database_url, settings.pool_size)
    app.state.clock = clock or system_clock(settings.timezone)
    app.state.keys = KeyRing(settings.jwks_file)
    app.state.metrics = Metrics()
    # A service that works on while something else is amiss says so at /ready: (session) -> words.
    app.state.condition = None
    answers.install(app)
    for router in routers:
        app.include_router(router, prefix="/v1")
    _add_operations(app)
    app.add_middleware(edges.EntityTags)
    app.add_middleware(edges.BodyLimit, default=BODY_LIMIT, larger=larger_bodies or {})
    app.add_middleware(edges.RequestEdge, metrics=app.state.metrics)
    return app


class Health(BaseModel):
    status: str


def _add_operations(app: FastAPI) -> None:
    app.add_api_route("/health", _health, tags=["operations"])
    app.add_api_route("/ready", _ready, tags=["operations"])
    app.add_api_route("/metrics", _metrics, tags=["operations"], include_in_schema=False)
    app.add_api_route("/docs", _docs, include_in_schema=False)


def _operation_id(route: APIRoute) -> str:
    return route.name


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
