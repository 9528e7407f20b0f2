"""The stretches of days are what the events say, whatever happens in whatever order."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import (
    XID_NOW,
    Assignment,
    AssignmentEvent,
    AssignmentState,
)
from services.plan_api.deadlines.service import Decision, set_deadline
from services.plan_api.history.domain import Facts, Stretch, replayed
from services.plan_api.history.service import Happening, change, facts_of
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import Task
from services.shared.db import OPEN_END
from tests.conftest import NOW
from tests.plan_api.make import ISSUED, make_assignment

KINDS = {
    Workflow.PENDING_CONFIRMATION: EventKind.SUBMITTED,
    Workflow.COMPLETED: EventKind.CONFIRMED,
    Workflow.IN_PROGRESS: EventKind.RETURNED,
    Workflow.CANCELLED: EventKind.CANCELLED,
}


def at(day: date) -> datetime:
    return datetime.combine(day, time(9), NOW.tzinfo)


def stretches(session: Session, assignment_id: int) -> list[Stretch]:
    S = AssignmentState  # noqa: N806
    rows = session.scalars(select(S).where(S.assignment_id == assignment_id).order_by(S.valid_from))
    return [
        Stretch(
            row.valid_from,
            None if row.valid_to == OPEN_END else row.valid_to,
            Facts(row.workflow, row.confirmed_percent, row.submitted_on, row.due_on),
        )
        for row in rows
    ]


def replay(session: Session, assignment_id: int) -> list[Stretch]:
    E = AssignmentEvent  # noqa: N806
    rows = session.scalars(select(E).where(E.assignment_id == assignment_id).order_by(E.id))
    return replayed(
        (row.on_day, Facts(row.workflow, row.confirmed_percent, row.submitted_on, row.due_on))
        for row in rows
    )


def anything(session: Session, assignment: Assignment, random: Random, day: date) -> None:
    """A move, or a new deadline, on a day."""
    if random.random() < 0.3:
        task = session.get_one(Task, assignment.task_id)
        due = day + timedelta(days=random.randint(-20, 200))
        set_deadline(session, task, due, Decision("Điều chỉnh", day, at(day)))
        session.refresh(assignment)
        return
    workflow = random.choice(list(KINDS))
    facts = replace(
        facts_of(assignment),
        workflow=workflow,
        confirmed_percent=random.randrange(0, 101, 10),
        submitted_on=day if workflow is Workflow.PENDING_CONFIRMATION else assignment.submitted_on,
    )
    change(session, assignment, facts, Happening(KINDS[workflow], at(day)))


@pytest.mark.parametrize("seed", range(12))
def test_stretches_replay_the_events(office: Session, seed: int) -> None:
    random = Random(seed)  # noqa: S311
    assignment = make_assignment(office)
    day = ISSUED
    for _ in range(random.randint(3, 15)):
        day += timedelta(days=random.choice([0, 0, 1, 7, 40]))
        anything(office, assignment, random, day)
        office.flush()

    found = merged(stretches(office, assignment.id))

    assert found == merged(replay(office, assignment.id))
    assert [each.valid_to for each in found[:-1]] == [each.valid_from for each in found[1:]]
    assert found[-1].facts == facts_of(assignment)


def merged(found: list[Stretch]) -> list[Stretch]:
    """Neighbours with equal facts as one: cutting a stretch in two says nothing new."""
    joined: list[Stretch] = []
    for each in found:
        if joined and joined[-1].facts == each.facts:
            joined[-1] = replace(joined[-1], valid_to=each.valid_to)
        else:
            joined.append(each)
    return joined


def test_changes_of_one_day_leave_one_stretch(office: Session) -> None:
    assignment = make_assignment(office)
    day = ISSUED + timedelta(days=3)
    for workflow in (Workflow.PENDING_CONFIRMATION, Workflow.COMPLETED):
        facts = replace(facts_of(assignment), workflow=workflow)
        change(office, assignment, facts, Happening(KINDS[workflow], at(day)))
    office.flush()

    found = stretches(office, assignment.id)

    assert [each.facts.workflow for each in found] == [Workflow.NOT_STARTED, Workflow.COMPLETED]


def test_every_change_moves_the_version_and_the_cursor(office: Session) -> None:
    assignment = make_assignment(office)
    before = assignment.row_version
    facts = replace(facts_of(assignment), workflow=Workflow.IN_PROGRESS)

    change(office, assignment, facts, Happening(EventKind.RETURNED, at(ISSUED)))
    office.flush()
    office.refresh(assignment)

    assert assignment.row_version == before + 1
    assert assignment.changed_xid == office.scalar(select(XID_NOW))
