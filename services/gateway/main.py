"""The local all-in-one app: three services under /api, and the dashboard."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Receive, Scope, Send

from services.gateway.pages import Pages, SafeHeaders
from services.shared.answers import respond
from services.shared.app import ROOT
from services.shared.edges import request_name
from services.shared.problems import NotFound, Problem
from services.shared.wording import Words

DIST = ROOT / "frontend" / "dist"


class MethodNotAllowed(Problem):
    status = 405
    title = Words("Phương thức không được nhận", "Method not allowed")


def create_app(services: Mapping[str, FastAPI], dist: Path = DIST) -> Starlette:
    """Mount each service under /api/<name>; the dashboard's files come from `dist`."""
    mounts = [Mount(f"/api/{name}", app) for name, app in services.items()]

    async def ready(_: Request) -> Response:
        return await _readiness(services)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        for app in services.values():
            app.state.sessions.kw["bind"].dispose()

    return Starlette(
        routes=[
            Route("/health", _health),
            Route("/ready", ready),
            *mounts,
            Mount("/api", _no_such_address),
            Mount("/", Pages(dist)),
        ],
        middleware=[Middleware(SafeHeaders)],
        exception_handlers={HTTPException: _problem},
        lifespan=lifespan,
    )


async def _health(_: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def _readiness(services: Mapping[str, FastAPI]) -> Response:
    """Each service's own word; 503 while one of them is not ready."""
    states = {}
    for name, app in services.items():
        async with AsyncClient(transport=ASGITransport(app), base_url="http://gateway") as client:
            answer = await client.get("/ready")
        states[name] = "ready" if answer.is_success else "unavailable"
    all_ready = set(states.values()) == {"ready"}
    status = "ready" if all_ready else "unavailable"
    return JSONResponse({"status": status, "services": states}, 200 if all_ready else 503)


async def _no_such_address(_scope: Scope, _receive: Receive, _send: Send) -> None:
    raise HTTPException(404)


async def _problem(request: Request, error: Exception) -> Response:
    """Outside the services, too, an error is problem details with a request id."""
    request.state.request_id = request_name(request.headers.get("x-request-id", ""))
    status = error.status_code if isinstance(error, HTTPException) else 404
    if status == MethodNotAllowed.status:
        problem: Problem = MethodNotAllowed("Chỉ nhận GET.", "Only GET is taken here.")
    else:
        problem = NotFound("Không có địa chỉ này.", "There is no such address.")
    answer = respond(request, problem)
    answer.headers["X-Request-ID"] = request.state.request_id
    return answer
