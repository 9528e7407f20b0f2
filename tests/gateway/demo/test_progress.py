"""The demo's progress: lively, marked, true to the tables, and the same for the same seed."""

from datetime import date

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.directory.units.queries import directory
from services.gateway.demo import people
from services.gateway.demo.progress import generate_progress
from services.gateway.demo.words import COORDINATOR
from services.plan_api.assignments.models import Assignment, AssignmentEvent, AssignmentState
from services.plan_api.reports.models import ProgressReport
from services.plan_api.tallies.queries import IN_RATES, S, tallies
from services.plan_api.tasks.domain import DeadlineState
from services.plan_api.tasks.models import DeadlineVersion
from services.shared.db import OPEN_END
from tests.conftest import NOW
from tests.plan_api.history.test_service import merged, replay, stretches
from tests.plan_api.make import SCHOOLS, SCIENCE, unit

TODAY = NOW.date()
SEED = 20251121


@pytest.fixture
def filled(plans_session: Session) -> Session:
    """The five plans with the demo's people and progress."""
    people.generate(plans_session, NOW, SEED)
    generate_progress(plans_session, TODAY, SEED)
    # Nothing is committed here, so the server's own statistics never see the rows just written.
    plans_session.execute(text("ANALYZE plan.assignment, plan.assignment_state"))
    plans_session.execute(text("ANALYZE plan.assignment_event, plan.progress_report"))
    return plans_session


@pytest.fixture
def found(filled: Session) -> Directory:
    return directory(filled)


def states_of(session: Session, found: Directory, key: str, day: date = TODAY) -> dict[str, int]:
    below = found.below(unit(session, key).id)
    by_day = tallies(session, [], [day], S.unit_id.in_(below))
    return {state.value: n for (_,), tally in by_day.items() for state, n in tally.states.items()}


def test_the_demo_is_lively_marked_and_true(filled: Session, found: Directory) -> None:
    """One scene for many facts: filling the plans takes seconds."""
    province = states_of(filled, found, "dong-thap")
    assert all(
        province[name] >= 10 for name in ("on_time", "late", "in_time", "due_soon", "overdue")
    )
    for key in (SCIENCE, SCHOOLS):
        desk = states_of(filled, found, key)
        assert desk["overdue"] >= 2
        assert desk["in_time"] >= 1

    past = [date(2026, month, 28) for month in (4, 6, 8, 10)]
    rates = tallies(filled, [], past, S.unit_id.in_(found.below(unit(filled, "dong-thap").id)))
    assert len({tally.on_time_rate for tally in rates.values()}) > 1

    assert everything_is_marked(filled)
    assert_rows_agree(filled)
    assert_events_replay(filled)


def everything_is_marked(session: Session) -> bool:
    reports = select(func.count()).where(~ProgressReport.simulated)
    ours = DeadlineVersion.decided_by == COORDINATOR
    versions = select(func.count()).where(ours, ~DeadlineVersion.simulated)
    reported = select(ProgressReport.assignment_id)
    hidden = select(func.count()).where(Assignment.id.in_(reported), ~Assignment.simulated)
    return [session.scalar(each) for each in (reports, versions, hidden)] == [0, 0, 0]


def assert_rows_agree(session: Session) -> None:
    """Each assignment's facts are those of its open stretch."""
    differing = select(func.count()).where(
        S.assignment_id == Assignment.id,
        S.valid_to == OPEN_END,
        func.row(S.workflow, S.confirmed_percent, S.submitted_on, S.due_on).is_distinct_from(
            func.row(
                Assignment.workflow,
                Assignment.confirmed_percent,
                Assignment.submitted_on,
                Assignment.due_on,
            )
        ),
    )
    assert session.scalar(differing) == 0
    stale = select(func.count()).where(IN_RATES, S.valid_from > S.valid_to)
    assert session.scalar(stale) == 0


def assert_events_replay(session: Session) -> None:
    told = select(AssignmentEvent.assignment_id).where(AssignmentEvent.report_id.is_not(None))
    ids = session.scalars(
        select(AssignmentState.assignment_id)
        .where(AssignmentState.assignment_id.in_(told))
        .distinct()
        .order_by(AssignmentState.assignment_id)
    ).all()
    assert len(ids) > 1_000
    for assignment_id in ids[:: len(ids) // 40]:
        assert merged(stretches(session, assignment_id)) == merged(replay(session, assignment_id))


def test_nothing_is_invented_for_a_plan_that_is_not_there(directory_session: Session) -> None:
    assert generate_progress(directory_session, TODAY, SEED) == 0
    assert DeadlineState.OVERDUE not in states_of(
        directory_session, directory(directory_session), "dong-thap"
    )
