"""Runs rounds on APScheduler's tick: in a process of its own, or beside the apps in the gateway's."""

from contextlib import suppress

import structlog
from apscheduler.events import EVENT_SCHEDULER_SHUTDOWN
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.schedulers.blocking import BlockingScheduler
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from services.notifier.heartbeat.service import beat
from services.notifier.rounds.machinery import Machinery, machinery
from services.notifier.rounds.service import run_round
from services.notifier.settings import Settings
from services.shared.clock import Clock, system_clock
from services.shared.logs import configure

log = structlog.get_logger(__name__)


def start(settings: Settings, clock: Clock | None = None) -> BackgroundScheduler:
    """Begin rounds in a thread, the first at once; `shutdown()` waits for the round that runs."""
    scheduler = BackgroundScheduler(timezone=settings.timezone)
    _schedule(scheduler, settings, clock or system_clock(settings.timezone))
    scheduler.start()
    return scheduler


def main() -> None:
    """The worker's own process, until it is told to stop."""
    configure()
    settings = Settings()
    scheduler = BlockingScheduler(timezone=settings.timezone)
    _schedule(scheduler, settings, system_clock(settings.timezone))
    try:
        scheduler.start()
    except (KeyboardInterrupt, SystemExit):
        log.info("worker stopped")


def _schedule(scheduler: BaseScheduler, settings: Settings, clock: Clock) -> None:
    """A tick that comes late still counts, several that were missed count once."""
    parts, close = machinery(settings, clock)

    def tick() -> None:
        try:
            run_round(parts)
        except Exception as error:
            log.exception("round failed")
            _leave_sign(parts, error)

    scheduler.add_job(
        tick,
        "interval",
        seconds=settings.tick_seconds,
        # The tick follows the machine's own time, whatever clock the rounds are given.
        next_run_time=system_clock(settings.timezone)(),
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    scheduler.add_listener(lambda _: close(), EVENT_SCHEDULER_SHUTDOWN)


def _leave_sign(parts: Machinery, error: Exception) -> None:
    """So that `/ready` says it; without a database it says so by itself."""
    with suppress(DBAPIError, PoolTimeout), parts.sessions.begin() as session:
        beat(session, parts.clock(), f"round failed: {type(error).__name__}")


if __name__ == "__main__":
    main()
