"""What no person does leaves a line in the trails, too: loading, accounts, the demo, the day's upkeep."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from services.directory.loading import load_directory
from services.gateway.credentials import add_first_administrator, ensure_client
from services.gateway.demo import people
from services.gateway.demo.progress import generate_progress
from services.gateway.demo.values import generate_values
from services.gateway.postgres import Postgres
from services.gateway.roles import ServiceSessions
from services.gateway.sealing import TRAILS
from services.gateway.seeds import SEED
from services.gateway.upkeep import run_upkeep
from services.plan_api.catalogue.service import load_file, plan_files
from services.shared.db import Sessions
from tests.conftest import NOW, cloned
from tests.guards import under_role

SCHEMAS = ("directory", "plan", "kpi")


def lines(session: Session, schema: str) -> list[tuple[str, str]]:
    audit = TRAILS[schema].audit.c
    found = select(audit.action, audit.subject_kind).where(audit.actor_kind == "system")
    return [(row.action, row.subject_kind) for row in session.execute(found.order_by(audit.id))]


def test_what_a_first_start_loads_is_in_the_trails(plans_session: Session) -> None:
    directory, plan, kpi = (lines(plans_session, schema) for schema in SCHEMAS)

    assert directory == [("directory_loaded", "directory")]
    assert plan == [("plan_created", "plan")] * len(plan_files())
    assert kpi[0] == ("catalogue_loaded", "catalogue")
    assert ("targets_stored", "plan") in kpi


def test_loading_the_same_again_leaves_no_line(plans_session: Session) -> None:
    before = [lines(plans_session, schema) for schema in SCHEMAS]

    load_directory(plans_session)
    for file in plan_files():
        load_file(plans_session, file, NOW)

    assert [lines(plans_session, schema) for schema in SCHEMAS] == before


def test_accounts_of_the_machines_own_side(directory_session: Session) -> None:
    before = len(lines(directory_session, "directory"))

    add_first_administrator(directory_session, NOW)
    ensure_client(directory_session, "bí mật", NOW)
    ensure_client(directory_session, "bí mật", NOW)

    assert lines(directory_session, "directory")[before:] == [
        ("added", "person"), ("password_set", "person"),
        ("added", "api_client"), ("client_secret_set", "api_client"),
    ]  # fmt: skip


@pytest.fixture
def day_of_upkeep(postgres: Postgres, plans_template: str) -> Iterator[Sessions]:
    """The demo, and then the first day of a year."""
    for sessions in cloned(postgres, plans_template):
        with sessions.begin() as session:
            people.generate(session, NOW, SEED)
            generate_progress(session, NOW.date(), SEED)
            generate_values(session, NOW.date() - timedelta(days=350), SEED)
        offices = ServiceSessions(
            *(under_role(sessions, name) for name in ("plan_api", "kpi_api", "notifier"))
        )
        run_upkeep(offices, datetime(2027, 1, 1, 0, 10, tzinfo=NOW.tzinfo))
        yield sessions


def test_the_demo_and_the_days_upkeep(day_of_upkeep: Sessions) -> None:
    with day_of_upkeep() as session:
        directory, plan, kpi = (set(lines(session, schema)) for schema in SCHEMAS)
        known = session.scalar(text("SELECT count(*) FROM directory.person"))
        added = lines(session, "directory").count(("added", "person"))

    assert added == known
    assert ("added", "api_client") in directory
    assert {
        ("simulated", "demo"),
        ("deadline_changed", "task"),
        ("periods_added", "upkeep"),
    } <= plan
    assert {("simulated", "source"), ("verdicts_frozen", "org_unit")} <= kpi
