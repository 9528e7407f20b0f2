"""A real PostgreSQL for the whole run; a transaction, rolled back, for each test.

Tests that must commit (workers, change cursors, advisory locks) ask for `own_database` instead:
a database of their own, cloned from the migrated template.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session, sessionmaker
from xdist.scheduler import LoadScopeScheduling

from services.directory.loading import load_directory
from services.gateway.postgres import Postgres
from services.gateway.programs import ROOT_HOME
from services.gateway.seeds import reference_parts
from services.plan_api.accounts import passwords
from services.shared.app import ROOT
from services.shared.db import Sessions, open_sessions

FAST = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "shared_buffers": "128MB",
}
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
_number = count()
_LONGEST = {"e2e": 0, "gateway": 1, "contracts": 2}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-openapi", action="store_true", help="rewrite frontend/openapi/")


@pytest.fixture(scope="session", autouse=True)
def cheap_passwords() -> Iterator[None]:
    """Tests hash thousands of passwords; what a real hash costs is tested in test_passwords.py."""
    before = passwords.hash_at(passwords.LEAST)
    yield
    passwords.hash_at(before)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first."""
    items.sort(key=lambda item: _LONGEST.get(item.path.parent.name, len(_LONGEST)))


class WholeFiles(LoadScopeScheduling):  # type: ignore[misc]  # untyped
    """Of several workers each takes whole files; the browser's files are one, because they share a
    running system. (Groups by mark do nothing with this version of pytest.)
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "e2e" if file.startswith("tests/e2e/") else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> WholeFiles:
    return WholeFiles(config, log)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A server of this run's own, thrown away at the end."""
    if os.geteuid() == 0:
        ROOT_HOME.mkdir(parents=True, exist_ok=True)
    home = ROOT_HOME if os.geteuid() == 0 else Path(tempfile.gettempdir())
    folder = Path(tempfile.mkdtemp(prefix="t-", dir=home))
    folder.chmod(0o755)
    server = Postgres(folder / "pg", FAST)
    server.start()
    migrate(server.url())
    yield server
    server.stop()
    shutil.rmtree(folder)


def alembic_config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    return config


def migrate(url: str, revision: str = "head") -> None:
    os.environ["TIENDO_DATABASE_URL"] = url
    command.upgrade(alembic_config(), revision)


@pytest.fixture(scope="session")
def engine(postgres: Postgres) -> Iterator[Engine]:
    yield from engine_of(postgres, "rolled_back", "tiendo")


@pytest.fixture
def sessions(engine: Engine) -> Iterator[Sessions]:
    """Sessions inside one outer transaction that is rolled back."""
    yield from rolled_back(engine)


@pytest.fixture
def session(sessions: Sessions) -> Iterator[Session]:
    with sessions() as session:
        yield session


@pytest.fixture(scope="session")
def directory_template(postgres: Postgres) -> str:
    """The name of a database with the real directory (units, succession, groups, calendar), to be
    cloned: loading takes seconds, cloning does not.
    """
    postgres.create_database("directory_template", template="tiendo")
    sessions = open_sessions(postgres.url("directory_template"))
    with sessions.begin() as session:
        load_directory(session)
    sessions.kw["bind"].dispose()
    return "directory_template"


@pytest.fixture(scope="session")
def plans_template(postgres: Postgres, directory_template: str) -> str:
    """A database to be cloned, with all that a first start loads before anything is invented: the
    directory, the indicators, the five plans with their targets.
    """
    postgres.create_database("plans_template", template=directory_template)
    sessions = open_sessions(postgres.url("plans_template"))
    for part in reference_parts(NOW):
        with sessions.begin() as session:
            part.fill(session)
    sessions.kw["bind"].dispose()
    return "plans_template"


@pytest.fixture(scope="session")
def plans_engine(postgres: Postgres, plans_template: str) -> Iterator[Engine]:
    """A database with the directory and the five plans."""
    yield from engine_of(postgres, "five_plans", plans_template)


@pytest.fixture
def plans_session(plans_engine: Engine) -> Iterator[Session]:
    """Like `session` (rolled back), over the five plans."""
    for sessions in rolled_back(plans_engine):
        with sessions() as session:
            yield session


@pytest.fixture(scope="session")
def directory_engine(postgres: Postgres, directory_template: str) -> Iterator[Engine]:
    """A database in which the real directory is loaded; a package may clone one with more in it."""
    yield from engine_of(postgres, "with_directory", directory_template)


@pytest.fixture
def directory_sessions(directory_engine: Engine) -> Iterator[Sessions]:
    """Like `sessions` (rolled back), over the real directory."""
    yield from rolled_back(directory_engine)


@pytest.fixture
def directory_session(directory_sessions: Sessions) -> Iterator[Session]:
    with directory_sessions() as session:
        yield session


@pytest.fixture
def own_database(postgres: Postgres) -> Iterator[Sessions]:
    """Sessions on a database of the test's own, in which commits are real."""
    yield from cloned(postgres, "tiendo")


@pytest.fixture
def own_directory(postgres: Postgres, directory_template: str) -> Iterator[Sessions]:
    """Like `own_database`, with the real directory in it."""
    yield from cloned(postgres, directory_template)


def cloned(postgres: Postgres, template: str) -> Iterator[Sessions]:
    name = f"own_{next(_number)}"
    postgres.create_database(name, template=template)
    sessions = open_sessions(postgres.url(name))
    yield sessions
    sessions.kw["bind"].dispose()


@pytest.fixture
def now() -> datetime:
    return NOW


def engine_of(postgres: Postgres, name: str, template: str) -> Iterator[Engine]:
    """A new database like another, for tests that roll back what they do."""
    postgres.create_database(name, template=template)
    engine = create_engine(postgres.url(name).replace("postgresql", "postgresql+psycopg", 1))
    yield engine
    engine.dispose()


def rolled_back(engine: Engine) -> Iterator[Sessions]:
    with engine.connect() as connection, connection.begin() as outer:
        yield sessionmaker(
            connection, join_transaction_mode="create_savepoint", expire_on_commit=False
        )
        outer.rollback()
