"""The database of a start: the embedded one, or one's own."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from services.gateway import checks, failures
from services.gateway.console import Steps
from services.gateway.postgres import Postgres, data_folder
from services.gateway.programs import PostgresError
from services.gateway.server import undisturbed
from services.gateway.settings import LocalSettings
from services.shared.wording import Words

SERVER = Words("Cơ sở dữ liệu", "Database")


@contextmanager
def running_database(local: LocalSettings, steps: Steps) -> Iterator[str]:
    """The URL of a database that answers; the embedded server stops when the block ends."""
    if local.database_url:
        with steps.step(SERVER):
            checks.require_database(local.database_url)
        yield local.database_url
        return
    server = Postgres(data_folder(local.home))
    checks.require_space(server.data)
    try:
        with undisturbed(), steps.step(SERVER):
            _start(server)
        yield server.url()
    finally:
        with suppress(PostgresError):
            server.stop()


def _start(server: Postgres) -> None:
    try:
        server.start()
    except PostgresError as error:
        if failures.is_disk_full(error):
            raise
        raise failures.server_failed(str(error)) from error


def running_url(local: LocalSettings) -> str:
    """The database of a `make up` that runs, or one's own; for commands beside it."""
    url = local.database_url or Postgres(data_folder(local.home)).url()
    try:
        checks.require_database(url)
    except failures.UpError:
        if local.database_url:
            raise
        raise failures.not_running() from None
    return url
