"""What a day brings by itself: units that change, periods of running work, verdicts on targets fallen due."""

from datetime import datetime
from typing import NamedTuple

import structlog
from apscheduler.events import EVENT_SCHEDULER_SHUTDOWN
from apscheduler.schedulers.background import BackgroundScheduler

from services.directory.units.queries import directory
from services.gateway.retaining import run_retention
from services.gateway.roles import ServiceSessions
from services.gateway.settings import LocalSettings, ServiceUrls
from services.kpi_api.assessments.freezing import freeze_verdicts
from services.plan_api.succession.turnover import turn_day
from services.plan_api.upkeep.daily import keep_up
from services.shared.clock import COUNTRY

log = structlog.get_logger(__name__)


class Upkept(NamedTuple):
    """How many periods of tasks, and how many verdicts, are new; how many changes of units began."""

    periods: int
    verdicts: int
    units: int


def run_upkeep(sessions: ServiceSessions, now: datetime) -> Upkept:
    """Each service's part under its own role and in a transaction of its own; doing it again, or twice
    at once, adds nothing.
    """
    with sessions.plan_api.begin() as session:
        units = turn_day(session, now)
    with sessions.plan_api.begin() as session:
        periods = keep_up(session, now)
    with sessions.kpi_api.begin() as session:
        verdicts = freeze_verdicts(session, directory(session), now)
    return Upkept(periods, verdicts, units)


def start(urls: ServiceUrls) -> BackgroundScheduler:
    """At once, and daily at 00:10; a day that was slept through is made up for on waking."""
    sessions = ServiceSessions.open(urls)
    scheduler = BackgroundScheduler(timezone=COUNTRY)

    def tick() -> None:
        try:
            now = datetime.now(COUNTRY)
            log.info("upkeep", **run_upkeep(sessions, now)._asdict())
            log.info("retention", **run_retention(sessions, LocalSettings().local / "mail", now))
        except Exception:
            log.exception("upkeep failed")

    scheduler.add_job(
        tick,
        "cron",
        hour=0,
        minute=10,
        next_run_time=datetime.now(COUNTRY),
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    scheduler.add_listener(lambda _: sessions.close(), EVENT_SCHEDULER_SHUTDOWN)
    scheduler.start()
    return scheduler
