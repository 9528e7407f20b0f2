"""A database with the directory and the five plans, loaded once; each test's changes are undone."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, select
from sqlalchemy.orm import Session, sessionmaker

from services.directory.loading import load_directory
from services.directory.units.models import OrgUnit
from services.gateway.postgres import Postgres
from services.plan_api.assignments.models import Assignment
from services.plan_api.catalogue.service import load_file, plan_files
from services.plan_api.plans.models import Plan
from services.plan_api.tasks.models import Task
from tests.conftest import NOW

TODAY = NOW.date()


@pytest.fixture(scope="session")
def plans_engine(postgres: Postgres) -> Iterator[Engine]:
    postgres.create_database("five_plans", template="tiendo")
    engine = create_engine(
        postgres.url("five_plans").replace("postgresql", "postgresql+psycopg", 1)
    )
    with Session(engine) as session, session.begin():
        load_directory(session)
        for path in plan_files():
            load_file(session, path, NOW)
    yield engine
    engine.dispose()


@pytest.fixture
def session(plans_engine: Engine) -> Iterator[Session]:
    with plans_engine.connect() as connection, connection.begin() as outer:
        sessions = sessionmaker(
            connection, join_transaction_mode="create_savepoint", expire_on_commit=False
        )
        with sessions() as session:
            yield session
        outer.rollback()


def held(session: Session, plan: str, code: str, **wanted: Any) -> list[tuple[Assignment, OrgUnit]]:
    """A task's assignments with their units; occurrences are left out unless asked for."""
    found = (
        select(Assignment, OrgUnit)
        .join(OrgUnit, OrgUnit.id == Assignment.unit_id)
        .join(Task, Task.id == Assignment.task_id)
        .join(Plan, Plan.id == Task.plan_id)
        .where(Plan.code == plan, Task.code == code)
        .order_by(OrgUnit.key)
    )
    found = found.filter_by(**{"occurrence_id": None, **wanted})
    return [(row[0], row[1]) for row in session.execute(found)]


def at(day: date) -> datetime:
    return NOW.replace(year=day.year, month=day.month, day=day.day)
