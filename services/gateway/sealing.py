"""Seals the audit trails of all schemas, again and again."""

from datetime import datetime

import structlog
from apscheduler.events import EVENT_SCHEDULER_SHUTDOWN
from apscheduler.schedulers.background import BackgroundScheduler

from services.directory.people.models import TRAIL as DIRECTORY
from services.kpi_api.trail.models import TRAIL as KPI
from services.notifier.trail.models import TRAIL as NOTIFIER
from services.plan_api.trail.models import TRAIL as PLAN
from services.shared.clock import COUNTRY
from services.shared.db import Sessions, open_sessions
from services.shared.sealing import seal

log = structlog.get_logger(__name__)
TRAILS = {trail.schema: trail for trail in (DIRECTORY, PLAN, KPI, NOTIFIER)}
SECONDS = 10


def seal_all(sessions: Sessions) -> dict[str, int]:
    """How many rows of each schema got their seal; several of us at once never seal a row twice."""
    return {name: seal(sessions, trail) for name, trail in TRAILS.items()}


def sealed_now(url: str) -> dict[str, int]:
    """Once, by hand."""
    sessions = open_sessions(url, pool_size=1)
    try:
        return seal_all(sessions)
    finally:
        sessions.kw["bind"].dispose()


def start(url: str) -> BackgroundScheduler:
    """At once, and every few seconds."""
    sessions = open_sessions(url, pool_size=1)
    scheduler = BackgroundScheduler(timezone=COUNTRY)

    def tick() -> None:
        try:
            done = seal_all(sessions)
        except Exception:
            log.exception("sealing failed")
        else:
            if any(done.values()):
                log.info("sealed", **done)

    scheduler.add_job(
        tick,
        "interval",
        seconds=SECONDS,
        next_run_time=datetime.now(COUNTRY),
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    scheduler.add_listener(lambda _: sessions.kw["bind"].dispose(), EVENT_SCHEDULER_SHUTDOWN)
    scheduler.start()
    return scheduler
