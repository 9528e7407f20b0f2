"""Runs a scheduler as a process of its own."""

import signal
from collections.abc import Callable
from threading import Event

from apscheduler.schedulers.background import BackgroundScheduler

from services.shared import logs


def until_stopped(start: Callable[[], BackgroundScheduler]) -> None:
    """Until a signal ends it; what is being done is finished."""
    stopped = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    logs.configure()
    scheduler = start()
    stopped.wait()
    scheduler.shutdown()
