"""What runs beside the apps in one process: the day's upkeep and the notifier's rounds."""

from collections.abc import Iterator
from contextlib import contextmanager

from services.gateway import upkeep
from services.gateway.settings import LocalSettings
from services.gateway.stack import notifier_settings
from services.notifier import worker


@contextmanager
def running(local: LocalSettings, url: str) -> Iterator[None]:
    """Until the block ends, which waits for what is being done."""
    daily = upkeep.start(url)
    try:
        rounds = worker.start(notifier_settings(local, url))
        try:
            yield
        finally:
            rounds.shutdown()
    finally:
        daily.shutdown()
