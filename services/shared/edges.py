"""What wraps every request of every service: its id, its size, its ETag, its headers, its log line.

Plain ASGI, because Starlette's own base class copies every body through a queue.
"""

import contextvars
import hashlib
import re
import time
from collections.abc import Mapping

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.shared.answers import internal_error, respond, route_of
from services.shared.ids import uuid7
from services.shared.metrics import Metrics
from services.shared.problems import TooLarge

request_id: contextvars.ContextVar[str] = contextvars.ContextVar("request_id", default="")
log = structlog.get_logger(__name__)
_WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{8,64}")
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
    "Vary": "Accept, Accept-Language, Authorization, Cookie",
}


def request_name(given: str) -> str:
    """The caller's own id for the request if it is well-formed, else a new one."""
    return given if _WELL_FORMED.fullmatch(given) else str(uuid7())


class RequestEdge:
    """Gives each request its id, measures it, and writes one log line when it is answered."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        name = request_name(Headers(scope=scope).get("x-request-id", ""))
        scope.setdefault("state", {})["request_id"] = name
        token = request_id.set(name)
        started = time.perf_counter()
        code = 500

        async def answered(message: Message) -> None:
            nonlocal code
            if message["type"] == "http.response.start":
                code = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-ID"] = name
                headers.update(scope["state"].get("answer_headers", {}))
                for key, value in _HEADERS.items():
                    headers.setdefault(key, value)
            await send(message)

        try:
            await self._guarded(scope, receive, answered)
        finally:
            seconds = time.perf_counter() - started
            route = route_of(scope)
            self.metrics.answered(scope["method"], route, code, seconds)
            log.info(
                "request", method=scope["method"], path=route, status=code,
                ms=round(seconds * 1000, 1), request_id=name,
            )  # fmt: skip
            request_id.reset(token)

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer an error of ours here, so that it carries the request's id like any other answer."""
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            if started:
                raise
            await internal_error(Request(scope), error)(scope, receive, send)


class BodyLimit:
    """Refuses bodies over a size, by their stated length or while they stream in."""

    def __init__(self, app: ASGIApp, default: int, larger: Mapping[str, int]) -> None:
        """`larger` holds path prefixes (below the service's root) and their own limits in bytes."""
        self.app = app
        self.default = default
        self.larger = larger

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self._limit(scope["path"].removeprefix(scope.get("root_path", "")))
        stated = Headers(scope=scope).get("content-length", "0")
        if not stated.isdigit() or int(stated) > limit:
            await self._refuse(scope, receive, send, limit)
            return
        received = 0
        started = False

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > limit:
                raise _BodyTooLarge
            return message

        async def watched(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, counted, watched)
        except _BodyTooLarge:
            if not started:
                await self._refuse(scope, receive, send, limit)

    def _limit(self, path: str) -> int:
        return next(
            (n for prefix, n in self.larger.items() if path.startswith(prefix)), self.default
        )

    @staticmethod
    async def _refuse(scope: Scope, receive: Receive, send: Send, limit: int) -> None:
        problem = TooLarge(
            f"Nội dung tối đa {limit} byte.", f"The body may have at most {limit} bytes."
        )
        await respond(Request(scope), problem)(scope, receive, send)


class _BodyTooLarge(Exception):
    pass


class EntityTags:
    """Gives each JSON answer to a GET the hash of its body as ETag, and answers 304 to its holder.

    The hash covers everything that shaped the answer: as-of day, language, and who may see what.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        start: Message = {}
        parts: list[bytes] = []

        async def held(message: Message) -> None:
            if message["type"] == "http.response.start" and _taggable(message):
                start.update(message)
            elif start and message["type"] == "http.response.body":
                parts.append(message.get("body", b""))
                if not message.get("more_body"):
                    await _send_tagged(scope, send, start, b"".join(parts))
            else:
                await send(message)

        await self.app(scope, receive, held)


def _taggable(message: Message) -> bool:
    kind = Headers(raw=message["headers"]).get("content-type", "")
    return message["status"] == 200 and kind.startswith(("application/json", "text/csv"))


async def _send_tagged(scope: Scope, send: Send, start: Message, body: bytes) -> None:
    headers = MutableHeaders(raw=list(start["headers"]))
    tag = headers.get("etag") or f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers["ETag"] = tag
    held_tags = Headers(scope=scope).get("if-none-match", "")
    if tag in [t.strip().removeprefix("W/") for t in held_tags.split(",")]:
        del headers["content-length"]
        await send({"type": "http.response.start", "status": 304, "headers": headers.raw})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({**start, "headers": headers.raw})
    await send({"type": "http.response.body", "body": body})
