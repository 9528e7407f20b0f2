"""The statement's deadline state is the domain's, case by case."""

from datetime import date, timedelta
from itertools import product

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import AssignmentState
from services.plan_api.tallies.domain import Tally
from services.plan_api.tallies.queries import S, tallies
from services.plan_api.tasks.domain import DeadlineState, Workflow, deadline_state
from tests.plan_api.make import (
    ISSUED,
    OLD_SCIENCE,
    PAPER,
    charge,
    make_occurrence,
    make_plan,
    make_task,
)

TODAY = date(2026, 3, 31)


def test_states_in_the_statement_are_the_domains(office: Session) -> None:
    plan = make_plan(office)
    expected = {}
    days = [None, *(TODAY + timedelta(days=n) for n in (-30, -1, 0, 1, 7, 8))]
    submissions = [None, *(TODAY + timedelta(days=n) for n in (-31, -30, -1, 0))]
    for workflow, due_on, submitted_on in product(Workflow, days, submissions):
        made = charge(office, make_task(office, plan), OLD_SCIENCE)[0]
        values = {"workflow": workflow, "due_on": due_on, "submitted_on": submitted_on}
        of_it = AssignmentState.assignment_id == made.id
        office.execute(update(AssignmentState).where(of_it).values(**values))
        expected[made.id] = deadline_state(workflow, due_on, submitted_on, TODAY)

    found = tallies(office, [S.assignment_id], [TODAY], S.plan_id == plan.id)

    assert {key[1]: tally.state for key, tally in found.items()} == expected


def test_only_leads_in_the_rates_are_counted(office: Session) -> None:
    plan = make_plan(office)
    task = make_task(office, plan, due_on=TODAY)
    charge(office, task, OLD_SCIENCE, PAPER)

    tally = whole(office, plan.id, TODAY)

    assert (tally.n_all, tally.states[DeadlineState.EXCLUDED]) == (1, 1)
    assert (tally.subordinate, tally.requested) == (1, 1)


def test_started_occurrences_count_and_their_parent_does_not(office: Session) -> None:
    plan = make_plan(office)
    task = make_task(office, plan)
    before = make_occurrence(office, task, date(2024, 1, 1), date(2024, 1, 31), counted=False)
    running = make_occurrence(office, task, date(2026, 3, 1), date(2026, 3, 31))
    coming = make_occurrence(office, task, date(2026, 4, 1), date(2026, 4, 30))
    charge(office, task, OLD_SCIENCE)
    for each in (before, running, coming):
        charge(office, task, OLD_SCIENCE, occurrence=each)

    counts = [whole(office, plan.id, TODAY + timedelta(days=n)).n_all for n in (0, 1)]

    assert counts == [1, 2]


def test_progress_weighs_tasks_and_leaves_out_what_was_stopped(office: Session) -> None:
    plan = make_plan(office)
    for weight, percent, workflow in ((1, 100, Workflow.COMPLETED), (3, 20, Workflow.IN_PROGRESS),
                                      (9, 90, Workflow.CANCELLED)):  # fmt: skip
        made = charge(office, make_task(office, plan, weight=weight), OLD_SCIENCE)[0]
        office.execute(
            update(AssignmentState)
            .where(AssignmentState.assignment_id == made.id)
            .values(workflow=workflow, confirmed_percent=percent)
        )

    assert whole(office, plan.id, TODAY).progress == 40


def test_a_past_day_has_the_facts_of_its_time(office: Session) -> None:
    plan = make_plan(office)
    charge(office, make_task(office, plan, due_on=TODAY), OLD_SCIENCE)

    days = [ISSUED - timedelta(days=1), ISSUED, TODAY + timedelta(days=1)]
    found = tallies(office, [S.plan_id], days, S.plan_id == plan.id)

    assert {day: tally.state for (day, _), tally in found.items()} == {
        ISSUED: DeadlineState.IN_TIME,
        TODAY + timedelta(days=1): DeadlineState.OVERDUE,
    }


def whole(session: Session, plan_id: int, day: date) -> Tally:
    found = tallies(session, [S.plan_id], [day], S.plan_id == plan_id)
    assert session.scalar(select(S.id).limit(1)) is not None
    return found[day, plan_id]
