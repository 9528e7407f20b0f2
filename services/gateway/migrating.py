"""Brings a database to the newest migration."""

import os

import psycopg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from services.gateway import failures
from services.gateway.console import Bar, Steps
from services.shared.app import ROOT
from services.shared.wording import Words

MIGRATIONS = Words("Nâng cấp cấu trúc dữ liệu", "Migrations")


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
