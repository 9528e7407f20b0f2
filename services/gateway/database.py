"""The database of a start: the embedded one or one's own, brought to the newest migration."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psycopg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from services.gateway import checks, failures
from services.gateway.console import Bar, Steps
from services.gateway.postgres import Postgres, data_folder
from services.gateway.programs import PostgresError
from services.gateway.settings import LocalSettings
from services.shared.app import ROOT
from services.shared.wording import Words

SERVER = Words("Cơ sở dữ liệu", "Database")
MIGRATIONS = Words("Nâng cấp cấu trúc dữ liệu", "Migrations")


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
    with steps.step(SERVER):
        try:
            server.start()
        except PostgresError as error:
            if failures.is_disk_full(error):
                raise
            raise failures.server_failed(str(error)) from error
    try:
        yield server.url()
    finally:
        with suppress(PostgresError):
            server.stop()


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


def migrate(url: str, steps: Steps) -> None:
    """Apply what is missing, one migration after the other, each in its own transaction."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    scripts = ScriptDirectory.from_config(config)
    order = [script.revision for script in scripts.walk_revisions()][::-1]
    found = _revision(url)
    if found is not None and found not in order:
        raise failures.database_too_new(found)
    missing = order[order.index(found) + 1 :] if found else order
    if missing:
        os.environ["TIENDO_DATABASE_URL"] = url  # migrations/env.py reads it there
        with steps.step(MIGRATIONS, len(missing)) as bar:
            _apply(config, missing, bar)


def _apply(config: Config, missing: list[str], bar: Bar) -> None:
    for revision in missing:
        command.upgrade(config, revision)
        bar.advance()


def _revision(url: str) -> str | None:
    """The newest migration the database has seen; None for an empty one."""
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT to_regclass('public.alembic_version')").fetchone()
        if found is None or found[0] is None:
            return None
        row = connection.execute("SELECT version_num FROM public.alembic_version").fetchone()
        return str(row[0]) if row else None
