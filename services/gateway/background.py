"""What runs beside the apps in one process: upkeep, the sealing of the trails, the notifier's rounds."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from services.gateway import sealing, upkeep
from services.gateway.settings import LocalSettings, ServiceUrls
from services.gateway.stack import notifier_settings
from services.notifier import worker


@contextmanager
def running(local: LocalSettings, urls: ServiceUrls) -> Iterator[None]:
    """Until the block ends, which waits for what is being done."""
    with ExitStack() as stack:
        stack.callback(upkeep.start(urls).shutdown)
        stack.callback(sealing.start(urls.sealer).shutdown)
        stack.callback(worker.start(notifier_settings(local, urls.notifier)).shutdown)
        yield
