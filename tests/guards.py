"""What holds for every service in every test: its own database role, and a trail of what it changes.

An app that trusts the tests' key (see signing) runs each transaction under the role that it has in
production, with the grants of the migrations. And each answer of 2xx to a changing request must have
left a row in an audit trail that bears the request's id.
"""

import re
from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from sqlalchemy import Connection, event, text
from sqlalchemy.orm import Session, SessionTransaction, sessionmaker
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.shared.db import Sessions

# Databases of tests are clones of this one, and their grants name its roles.
TEMPLATE = "tiendo"
ROLES = {"Plan API": "plan_api", "KPI API": "kpi_api", "Notifier": "notifier"}
# The answer itself says that nothing was stored: a dry run, or a repetition of what is so already.
NOTHING_STORED = re.compile(rb'"dry_run": ?true|"changed": ?false')
CHANGING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
# Answers of 2xx after which there is nothing to record, each with its reason.
NOT_RECORDED: Mapping[tuple[str, str], str] = {
    ("DELETE", "/auth/sessions"): "recorded when there were other sessions to end",
    ("POST", "/auth/refresh"): "the same session goes on; its end and misuse are recorded",
    ("POST", "/auth/logout"): "recorded when there was a session to end",
    ("POST", "/auth/password/forgotten"): "recorded with the link, if there is one to send",
    ("POST", "/auth/token"): "a machine's token changes nothing; its last use is on the secret",
    ("POST", "/inbox/read-all"): "a reader's own marks",
    ("POST", "/inbox/{message_id}/read"): "a reader's own marks",
}
_TRAILS = " OR ".join(
    f"EXISTS (SELECT FROM {schema}.audit WHERE request_id = :name)"
    for schema in ("directory", "plan", "kpi", "notifier")
)


class RoleSessions(sessionmaker[Session]):
    """Sessions whose every transaction runs under one database role."""

    def __init__(self, sessions: Sessions, role: str) -> None:
        super().__init__(**sessions.kw)
        self.plain = sessions
        event.listen(self, "after_begin", _taking(role))
        event.listen(self, "after_transaction_end", _leave)


def under_role(sessions: Sessions, service: str) -> Sessions:
    """The sessions of a test, as the role of plan_api, kpi_api, notifier or sealer."""
    plain = sessions.plain if isinstance(sessions, RoleSessions) else sessions
    return RoleSessions(plain, f"{TEMPLATE}_{service}")


def guard(app: FastAPI) -> None:
    """Put one of our services under its role, and watch its trail."""
    if app.title not in ROLES:
        return
    app.state.sessions = under_role(app.state.sessions, ROLES[app.title])
    if app.title not in {each.kwargs.get("watched") for each in app.user_middleware}:
        app.add_middleware(TrailWatch, guarded=app, watched=app.title)


class TrailWatch:
    """Fails the test in which a change was answered but not recorded."""

    def __init__(self, app: ASGIApp, guarded: FastAPI, watched: str) -> None:
        self.app, self.watched = app, watched
        self.guarded = guarded

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in CHANGING:
            await self.app(scope, receive, send)
            return
        start: Message = {}
        body = bytearray()

        async def noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            body.extend(message.get("body", b""))
            await send(message)

        await self.app(scope, receive, noted)
        headers = Headers(raw=start["headers"])
        if 200 <= start["status"] < 300 and not _changed_nothing(scope, headers, body):
            # In a thread: this one hands the connections of others back.
            assert await run_in_threadpool(self._is_recorded, headers["x-request-id"]), (
                f"{self.watched}: {scope['method']} {scope['path']} changed something and left no audit row"
            )

    def _is_recorded(self, request_id: str) -> bool:
        with self.guarded.state.sessions.plain() as session:
            return bool(session.scalar(text(f"SELECT {_TRAILS}"), {"name": request_id}))


def _changed_nothing(scope: Scope, headers: Headers, body: bytearray) -> bool:
    path = getattr(scope.get("route"), "path", "")
    dry_run = b"dry_run=true" in scope["query_string"] or NOTHING_STORED.search(body)
    asked_only = bool(dry_run) or path.endswith("/preview")
    # The row's version is what the caller had seen.
    tag = headers.get("etag")
    unmoved = tag is not None and tag == Headers(scope=scope).get("if-match")
    return (
        asked_only
        or unmoved
        or "idempotency-replayed" in headers
        or (scope["method"], path) in NOT_RECORDED
    )


def _taking(role: str) -> Any:
    def take(session: Session, transaction: SessionTransaction, connection: Connection) -> None:
        if transaction.nested:
            return
        words = f'SET LOCAL ROLE "{role}"'
        # What the scene was set with belongs to the tests' own user, temporary tables included.
        over = isinstance(session.get_bind(), Connection)
        _past_sqlalchemy(connection, f"DISCARD TEMP; {words}" if over else words)

    return take


def _leave(session: Session, transaction: SessionTransaction) -> None:
    """Over a test's own transaction, which goes on, the role must be given back."""
    bind = session.get_bind()
    if transaction.parent is None and isinstance(bind, Connection) and not bind.closed:
        _past_sqlalchemy(bind, "SET LOCAL ROLE NONE")


def _past_sqlalchemy(connection: Connection, words: str) -> None:
    """So that tests that count statements do not count this one."""
    driver: Any = connection.connection.driver_connection
    driver.execute(words)
