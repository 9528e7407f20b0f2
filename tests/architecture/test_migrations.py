"""The tables of the code are the tables of the migrations, and every migration can be undone."""

import os

from alembic import command
from alembic.script import ScriptDirectory

from services.gateway.postgres import Postgres
from tests.conftest import alembic_config, migrate


def test_no_table_differs_from_its_migration(postgres: Postgres) -> None:
    os.environ["TIENDO_DATABASE_URL"] = postgres.url()

    command.check(alembic_config())


def test_every_migration_goes_down_and_up_again(postgres: Postgres) -> None:
    postgres.create_database("down_and_up", template="template1")
    url = postgres.url("down_and_up")
    migrate(url)

    revisions = [r.revision for r in ScriptDirectory.from_config(alembic_config()).walk_revisions()]
    for _ in revisions:
        command.downgrade(alembic_config(), "-1")

    migrate(url)
    command.check(alembic_config())
    os.environ["TIENDO_DATABASE_URL"] = postgres.url()
