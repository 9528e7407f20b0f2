"""Assignments of the five plans, which are loaded once; each test's changes are undone."""

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.units.models import OrgUnit
from services.plan_api.assignments.models import Assignment
from services.plan_api.plans.models import Plan
from services.plan_api.tasks.models import Task
from tests.conftest import NOW

TODAY = NOW.date()


@pytest.fixture
def session(plans_session: Session) -> Session:
    """Everywhere here: the five plans are there."""
    return plans_session


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
