"""Notifier: names its routers."""

from fastapi import FastAPI

from services.notifier.heartbeat.service import condition
from services.notifier.inbox.router import router as inbox
from services.notifier.ledger.router import router as ledger
from services.notifier.personaldata.router import router as personaldata
from services.notifier.preferences.router import router as unsubscribe
from services.notifier.settings import Settings
from services.notifier.touched.router import router as touched
from services.notifier.trail.router import router as trail
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
    routers = [inbox, ledger, touched, unsubscribe, trail, personaldata]
    app = build_app("Notifier", settings or Settings(), routers, clock=clock, sessions=sessions)
    app.state.condition = condition
    return app
