"""Deadline versions: what they change, and what stays judged by the one before."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import Assignment, AssignmentState
from services.plan_api.deadlines.service import Decision, set_deadline
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import Task
from tests.conftest import NOW
from tests.plan_api.conftest import Call
from tests.plan_api.make import (
    OLD_SCHOOLS,
    OLD_SCIENCE,
    charge,
    make_assignment,
    make_plan,
    make_task,
)
from tests.plan_api.moves.test_router import move, submitted

FIRST, LATER = date(2026, 6, 30), date(2026, 12, 31)


def decision(day: date, **given: Any) -> Decision:
    return Decision("Gia hạn", day, datetime.combine(day, time(9), NOW.tzinfo), **given)


def task_of(session: Session, assignment: Assignment) -> Task:
    return session.get_one(Task, assignment.task_id)


def test_open_assignments_take_the_new_date_and_keep_the_original(office: Session) -> None:
    assignment = make_assignment(office, due_on=FIRST)

    set_deadline(office, task_of(office, assignment), LATER, decision(date(2026, 6, 1)))
    office.refresh(assignment)

    assert (assignment.due_on, assignment.original_due_on) == (LATER, FIRST)
    assert due_on(office, assignment, date(2026, 5, 31)) == FIRST
    assert due_on(office, assignment, date(2026, 6, 1)) == LATER


def test_the_first_date_of_a_task_without_one_is_the_original(office: Session) -> None:
    assignment = make_assignment(office)

    set_deadline(office, task_of(office, assignment), FIRST, decision(date(2025, 9, 1)))
    office.refresh(assignment)

    assert (assignment.due_on, assignment.original_due_on) == (FIRST, FIRST)


def test_what_is_finished_is_judged_by_the_version_of_its_day(office: Session, api: Call) -> None:
    task = make_task(office, make_plan(office), due_on=FIRST)
    done, running = charge(office, task, OLD_SCIENCE, OLD_SCHOOLS)
    submitted(api, done)

    set_deadline(office, task, LATER, decision(NOW.date()))
    office.refresh(done)
    office.refresh(running)

    assert (done.due_on, running.due_on) == (FIRST, LATER)


def test_a_retroactive_decision_holds_from_the_replaced_versions_first_day(
    office: Session, api: Call
) -> None:
    assignment = make_assignment(office)
    task = task_of(office, assignment)
    set_deadline(office, task, FIRST, decision(date(2025, 9, 1)))
    submitted(api, assignment)

    set_deadline(office, task, LATER, decision(NOW.date(), retroactive=True))
    office.refresh(assignment)

    assert assignment.due_on == LATER
    assert due_on(office, assignment, date(2025, 9, 1)) == LATER
    assert due_on(office, assignment, date(2025, 8, 31)) is None


def test_returned_work_is_judged_by_the_deadline_in_force(office: Session, api: Call) -> None:
    assignment = make_assignment(office, due_on=FIRST)
    tag = submitted(api, assignment)
    set_deadline(office, task_of(office, assignment), LATER, decision(NOW.date()))

    body = move(api, assignment, "return", "head", tag, reason="Bổ sung").json()

    assert (body["due_on"], body["original_due_on"], body["state"]) == (
        LATER.isoformat(),
        FIRST.isoformat(),
        "in_time",
    )
    assert body["workflow"] == Workflow.IN_PROGRESS


def test_versions_are_listed_with_the_one_in_force(office: Session, api: Call) -> None:
    assignment = make_assignment(office)
    task = task_of(office, assignment)
    set_deadline(office, task, FIRST, decision(date(2025, 9, 1), document="12/QĐ"))
    set_deadline(office, task, LATER, decision(date(2026, 6, 1), simulated=True))

    items = api("GET", f"tasks/{task.id}/deadline-versions").json()["items"]

    assert [(i["number"], i["due_on"], i["in_force"], i["simulated"]) for i in items] == [
        (1, FIRST.isoformat(), False, False),
        (2, LATER.isoformat(), True, True),
    ]
    assert items[0]["document"] == "12/QĐ"
    assert api("GET", "tasks/999999/deadline-versions").status_code == 404


def due_on(session: Session, assignment: Assignment, day: date) -> date | None:
    S = AssignmentState  # noqa: N806
    return session.scalar(
        select(S.due_on).where(
            S.assignment_id == assignment.id, S.valid_from <= day, S.valid_to > day
        )
    )
