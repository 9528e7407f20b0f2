"""Builds a service's app, so that all of them behave alike at the edges."""

from collections.abc import Mapping, Sequence

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute

from services.shared import answers, edges, logs
from services.shared.clock import Clock, system_clock
from services.shared.db import Sessions, open_sessions
from services.shared.operations import ROOT as ROOT
from services.shared.operations import add_operations
from services.shared.settings import ServiceSettings
from services.shared.tokens import KeyRing

BODY_LIMIT = 1 << 20


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
    app = answers.Service(
        title=title,
        version="1",
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=_operation_id,
        responses=answers.RESPONSES,
    )
    app.state.settings = settings
    app.state.judges_itself = tuple(larger_bodies or ())
    app.state.sessions = sessions or open_sessions(settings.database_url, settings.pool_size)
    app.state.clock = clock or system_clock(settings.timezone)
    app.state.keys = KeyRing(settings.jwks_file)
    answers.install(app)
    for router in routers:
        app.include_router(router, prefix="/v1")
    add_operations(app)
    app.add_middleware(edges.EntityTags)
    app.add_middleware(edges.BodyLimit, default=BODY_LIMIT, larger=larger_bodies or {})
    app.add_middleware(edges.RequestEdge, metrics=app.state.metrics)
    return app


def _operation_id(route: APIRoute) -> str:
    return route.name
