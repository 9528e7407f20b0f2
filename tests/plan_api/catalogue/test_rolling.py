"""Loading again: due days that roll, and what a refresh of a group has given out meanwhile."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import Assignment
from services.plan_api.catalogue.service import load_file, plan_files
from services.plan_api.charges.service import Charge, assign
from services.plan_api.deadlines.service import BY_CALENDAR, Decision, set_deadline
from services.plan_api.plans.models import Plan
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import DeadlineVersion, Task
from tests.conftest import NOW
from tests.plan_api.catalogue.made import plan_file
from tests.plan_api.catalogue.test_files import TG25
from tests.plan_api.make import unit

FRIDAY, SUNDAY, MONDAY = date(2024, 3, 29), date(2024, 3, 31), date(2024, 4, 1)
GROUP = "so-ban-nganh"


@pytest.fixture
def grouped(session: Session) -> tuple[Task, Assignment]:
    """A task of the plan of 2025, and an assignment of it that its file gives via a group."""
    wanted = (
        select(Task, Assignment)
        .join(Assignment, Assignment.task_id == Task.id)
        .join(Plan, Plan.id == Task.plan_id)
        .where(Plan.code == TG25, Assignment.via_group == GROUP)
        .where(Assignment.occurrence_id.is_(None), Assignment.workflow != Workflow.CANCELLED)
        .order_by(Task.id, Assignment.id)
    )
    found = session.execute(wanted.limit(1)).one()
    return found[0], found[1]


def load_again(session: Session, code: str) -> str:
    """As if the file had changed in something else."""
    session.scalars(select(Plan).where(Plan.code == code)).one().content_hash = "0"
    path = next(path for path in plan_files() if path.stem == code)
    return load_file(session, path, NOW).status


def test_what_a_refresh_gave_out_stays(session: Session, grouped: tuple[Task, Assignment]) -> None:
    task, theirs = grouped
    firm = unit(session, "dong-thap/buu-dien-tinh")
    party = unit(session, "dong-thap/tinh-uy")
    later = assign(session, [Charge(task, firm, theirs.role, NOW.date(), GROUP)])[0]
    early = assign(session, [Charge(task, party, theirs.role, date(2025, 3, 1), GROUP)])[0]
    early.starts_on = date(2025, 1, 1)
    session.flush()

    assert load_again(session, TG25) == "updated"

    session.expire_all()
    assert later.workflow is Workflow.NOT_STARTED
    # Not a member by the file's own days, so that the file takes it back.
    assert early.workflow is Workflow.CANCELLED


def test_a_due_day_rolls_by_the_file_and_moves_with_it(session: Session, tmp_path: Path) -> None:
    def load(timing: str) -> Task:
        printed = f"wording: Tháng 3/2024, start_on: 2024-03-01, due_on: {SUNDAY}"
        load_file(session, plan_file(tmp_path, (printed, timing)), NOW)
        session.expire_all()
        wanted = select(Task).join(Plan).where(Plan.code == "mau-2024", Task.code == "I.1.a")
        return session.scalars(wanted).one()

    assert load(f"due_on: {SUNDAY}").due_on == SUNDAY

    task = load(f"due_on: {SUNDAY}, roll: next")

    newest = select(DeadlineVersion).where(DeadlineVersion.task_id == task.id)
    version = session.scalars(newest.order_by(DeadlineVersion.number.desc())).first()
    assert version is not None
    assert (task.due_on, version.set_on, version.due_on) == (MONDAY, SUNDAY, MONDAY)
    # That the calendar has moved it since is no decision that would bind the file.
    by_calendar = Decision(f"{BY_CALENDAR}: thử", NOW.date(), NOW)
    set_deadline(session, task, date(2024, 4, 2), by_calendar)
    assert load(f"due_on: {FRIDAY}, roll: next").due_on == FRIDAY
