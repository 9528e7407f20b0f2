"""What each service's database role may do, and what none may."""

import importlib
import os
from typing import LiteralString

import pytest
from alembic import command
from psycopg import connect
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

import services.directory.models
import services.kpi_api.models
import services.notifier.models
import services.plan_api.models  # noqa: F401  all four register their tables
from services.gateway.failures import UpError
from services.gateway.postgres import Postgres
from services.gateway.roles import granted, service_urls, set_passwords
from services.gateway.settings import LocalSettings, ServiceUrls
from services.shared.db import Base, Sessions
from tests.conftest import alembic_config, migrate
from tests.guards import under_role

MIGRATION = importlib.import_module("migrations.versions.2026_11_22_database_roles_0011")
OWN = {"plan_api": ("plan", "directory"), "kpi_api": ("kpi",), "notifier": ("notifier",)}
SCHEMAS = ("directory", "plan", "kpi", "notifier")
TABLES = [(t.schema, t.name) for t in Base.metadata.sorted_tables]
TRAILS = ("audit", "audit_seal", "audit_unsealed")


def may(session: Session, role: str, table: tuple[str | None, str], *rights: str) -> set[str]:
    """Which of the rights a service's role has on a table, by whatever way."""
    asked = text("SELECT has_table_privilege(:role, :table, :right)")
    name = f'{table[0]}."{table[1]}"'
    return {
        right
        for right in rights
        if session.scalar(asked, {"role": f"tiendo_{role}", "table": name, "right": right})
    }


@pytest.mark.parametrize("role", OWN)
@pytest.mark.parametrize("table", [t for t in TABLES if t[1] not in TRAILS], ids=".".join)
def test_a_service_writes_its_own_schemas_and_no_other(
    session: Session, role: str, table: tuple[str, str]
) -> None:
    allowed = may(session, role, table, "SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE")

    if table[0] in OWN[role]:
        assert allowed == {"SELECT", "INSERT", "UPDATE", "DELETE"}
    elif table[0] == "directory" and table[1] in MIGRATION.READ_BY_ALL:
        assert allowed == {"SELECT"}
    else:
        assert allowed == set()


@pytest.mark.parametrize("role", MIGRATION.SERVICES)
@pytest.mark.parametrize("schema", SCHEMAS)
def test_no_service_changes_a_trail(session: Session, role: str, schema: str) -> None:
    every = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
    own = schema in OWN.get(role, ())
    sealing = role == "sealer"

    audit, seal, queue = (may(session, role, (schema, name), *every) for name in TRAILS)

    assert audit == ({"SELECT", "INSERT"} if own else {"SELECT"} if sealing else set())
    assert seal == ({"SELECT"} if own else {"SELECT", "INSERT"} if sealing else set())
    assert queue == ({"SELECT"} if own else {"SELECT", "DELETE"} if sealing else set())


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("kpi_api", "SELECT FROM plan.task"),
        ("kpi_api", "SELECT FROM directory.credential"),
        ("kpi_api", "SELECT FROM directory.client_secret"),
        ("kpi_api", "SELECT FROM directory.session"),
        ("notifier", "SELECT FROM kpi.observation"),
        ("notifier", "UPDATE directory.person SET phone = NULL"),
        ("plan_api", "SELECT FROM kpi.observation"),
        ("plan_api", "UPDATE plan.audit SET action = 'x'"),
        ("plan_api", "DELETE FROM directory.audit"),
        ("plan_api", "TRUNCATE plan.audit"),
        ("plan_api", "DROP TABLE plan.audit_seal"),
        ("plan_api", "ALTER TABLE plan.audit DISABLE TRIGGER ALL"),
        ("plan_api", "SET LOCAL session_replication_role = replica"),
        ("plan_api", "SELECT public.grant_service_roles()"),
        ("kpi_api", "INSERT INTO kpi.audit_seal VALUES (1, 1, '\\x00')"),
        ("sealer", "SELECT FROM plan.task"),
        ("sealer", "INSERT INTO plan.audit (action) VALUES ('x')"),
        ("sealer", "UPDATE plan.audit_seal SET hash = '\\x00'"),
    ],
)
def test_what_is_denied_is_denied(sessions: Sessions, role: str, words: str) -> None:
    with (
        pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
        under_role(sessions, role).begin() as session,
    ):
        session.execute(text(words))


def test_every_table_of_the_directory_is_for_all_or_kept() -> None:
    """A new table: add its name to one of the two lists of migration 0011."""
    listed = [*MIGRATION.READ_BY_ALL, *MIGRATION.KEPT_BY_PLAN_API]

    assert sorted(listed) == sorted(name for schema, name in TABLES if schema == "directory")


def test_tables_of_later_migrations_are_covered(session: Session) -> None:
    session.execute(text("CREATE TABLE kpi.later (id int GENERATED ALWAYS AS IDENTITY)"))
    session.execute(text("CREATE TABLE directory.later (id int)"))

    assert (
        len(may(session, "kpi_api", ("kpi", "later"), "SELECT", "INSERT", "UPDATE", "DELETE")) == 4
    )
    assert not may(session, "kpi_api", ("directory", "later"), "SELECT")
    assert not may(session, "notifier", ("kpi", "later"), "SELECT")


@pytest.fixture
def other(postgres: Postgres) -> str:
    """The address of an empty database, for an owner who is no superuser."""
    postgres.create_database("other")
    return postgres.url("other")


def owner(url: str, name: str, *rights: str) -> str:
    """A user who owns the database, without a password (the test's server trusts)."""
    with connect(url) as connection:
        connection.execute(f'CREATE ROLE "{name}" LOGIN {" ".join(rights)}'.encode())
        connection.execute(f'ALTER DATABASE other OWNER TO "{name}"'.encode())
        connection.execute(f'ALTER SCHEMA public OWNER TO "{name}"'.encode())
    return make_url(url).set(username=name).render_as_string()


def one(url: str, words: LiteralString) -> object:
    with connect(url) as connection:
        row = connection.execute(words).fetchone()
    assert row is not None
    return row[0]


def test_an_owner_who_may_not_make_roles_goes_on_with_one(
    postgres: Postgres, other: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Later it is allowed, and preparing again makes them."""
    url = owner(other, "poor", "NOCREATEROLE")
    local = LocalSettings(database_url=url)
    try:
        migrate(url)
        assert granted(url) == []
        assert service_urls(local, url) == ServiceUrls(url, url, url, url)
        assert "all services share one" in capsys.readouterr().out

        with connect(other) as connection:
            connection.execute('ALTER ROLE "poor" CREATEROLE')
        names = granted(url)
        urls = service_urls(local, url)

        assert names == [f"other_{name}" for name in MIGRATION.SERVICES]
        assert [one(each, "SELECT current_user") for each in urls] == names
        command.downgrade(alembic_config(), "0010")
        left = "SELECT count(*) FROM pg_roles WHERE starts_with(rolname, 'other_')"
        assert one(other, left) == 0
    finally:
        os.environ["TIENDO_DATABASE_URL"] = postgres.url()


def test_passwords_of_the_services_are_set_and_no_others_roles(postgres: Postgres) -> None:
    told = "postgresql://tiendo_kpi_api:mat-khau@/tiendo"
    strange = "postgresql://somebody:mat-khau@/tiendo"

    set_passwords(LocalSettings(kpi_api_database_url=told), postgres.url())

    kept = "SELECT rolpassword FROM pg_authid WHERE rolname = 'tiendo_kpi_api'"
    assert str(one(postgres.url(), kept)).startswith("SCRAM-SHA-256$")
    with pytest.raises(UpError, match="No role somebody"):
        set_passwords(LocalSettings(kpi_api_database_url=strange), postgres.url())
