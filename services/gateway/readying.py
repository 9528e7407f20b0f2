"""From nothing to a database that people can work with, each service under its own role."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime

from services.gateway import console
from services.gateway.database import running_database
from services.gateway.filling import Prepared, prepare
from services.gateway.roles import granted, service_urls
from services.gateway.settings import LocalSettings, ServiceUrls


@contextmanager
def ready(local: LocalSettings, now: datetime) -> Iterator[tuple[ServiceUrls, Prepared]]:
    """The embedded server, where it is that one, stops when the block ends."""
    with ExitStack() as stack:
        with console.steps() as steps:
            url = stack.enter_context(running_database(local, steps))
            prepared = prepare(local, url, steps, now)
        granted(url)
        yield service_urls(local, url), prepared
