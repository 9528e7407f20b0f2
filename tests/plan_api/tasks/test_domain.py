"""Deadline states, worst-of and roll-up."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.plan_api.tasks.domain import (
    FINISHED,
    STOPPED,
    WORST_FIRST,
    DeadlineState,
    Share,
    Workflow,
    deadline_state,
    rolled_up,
    workflow_of,
    worst,
)

DUE = date(2026, 3, 31)
W, D = Workflow, DeadlineState
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("workflow", "due_on", "submitted_on", "today", "state"),
    [
        (W.CANCELLED, DUE, None, date(2027, 1, 1), D.EXCLUDED),
        (W.SUSPENDED, DUE, None, date(2027, 1, 1), D.EXCLUDED),
        (W.IN_PROGRESS, None, None, date(2027, 1, 1), D.NO_DEADLINE),
        (W.COMPLETED, None, DUE, date(2027, 1, 1), D.NO_DEADLINE),
        (W.COMPLETED, DUE, DUE, date(2027, 1, 1), D.ON_TIME),
        (W.COMPLETED, DUE, date(2026, 4, 1), date(2027, 1, 1), D.LATE),
        (W.PENDING_CONFIRMATION, DUE, DUE, date(2026, 5, 1), D.ON_TIME),
        (W.PENDING_CONFIRMATION, DUE, date(2026, 4, 1), date(2026, 5, 1), D.LATE),
        (W.NOT_STARTED, DUE, None, date(2026, 4, 1), D.OVERDUE),
        (W.IN_PROGRESS, DUE, date(2026, 3, 1), date(2026, 4, 1), D.OVERDUE),
        (W.IN_PROGRESS, DUE, None, DUE, D.DUE_SOON),
        (W.IN_PROGRESS, DUE, None, date(2026, 3, 24), D.DUE_SOON),
        (W.IN_PROGRESS, DUE, None, date(2026, 3, 23), D.IN_TIME),
        (W.NOT_STARTED, DUE, None, date(2025, 1, 1), D.IN_TIME),
    ],
)
def test_deadline_state(
    workflow: Workflow,
    due_on: date | None,
    submitted_on: date | None,
    today: date,
    state: DeadlineState,
) -> None:
    assert deadline_state(workflow, due_on, submitted_on, today) is state


@given(st.sampled_from(Workflow), DAYS, DAYS, DAYS)
def test_a_state_only_grows_worse_with_time(
    workflow: Workflow, due_on: date, submitted_on: date, today: date
) -> None:
    order = {state: place for place, state in enumerate((D.IN_TIME, D.DUE_SOON, D.OVERDUE))}
    states = [
        deadline_state(workflow, due_on, submitted_on, today + timedelta(days=n)) for n in (0, 1)
    ]

    if workflow in FINISHED or workflow in STOPPED:
        assert states[0] is states[1]
    else:
        assert order[states[0]] <= order[states[1]]


@given(st.lists(st.sampled_from(DeadlineState), min_size=1))
def test_the_whole_is_as_bad_as_its_worst_member(states: list[DeadlineState]) -> None:
    found = worst(states)

    assert found in states
    assert all(WORST_FIRST.index(found) <= WORST_FIRST.index(state) for state in states)


@pytest.mark.parametrize(
    ("states", "whole"),
    [
        ([D.ON_TIME, D.LATE], D.LATE),
        ([D.LATE, D.IN_TIME], D.IN_TIME),
        ([D.IN_TIME, D.DUE_SOON], D.DUE_SOON),
        ([D.DUE_SOON, D.OVERDUE, D.ON_TIME], D.OVERDUE),
        ([D.EXCLUDED, D.NO_DEADLINE, D.ON_TIME], D.ON_TIME),
        ([D.EXCLUDED, D.EXCLUDED], D.EXCLUDED),
        ([D.NO_DEADLINE], D.NO_DEADLINE),
        ([], D.NO_DEADLINE),
    ],
)
def test_worst(states: list[DeadlineState], whole: DeadlineState) -> None:
    assert worst(states) is whole


@pytest.mark.parametrize(
    ("members", "whole"),
    [
        ([], W.NOT_STARTED),
        ([W.COMPLETED, W.COMPLETED], W.COMPLETED),
        ([W.COMPLETED, W.CANCELLED], W.COMPLETED),
        ([W.COMPLETED, W.NOT_STARTED], W.IN_PROGRESS),
        ([W.COMPLETED, W.PENDING_CONFIRMATION], W.PENDING_CONFIRMATION),
        ([W.CANCELLED, W.CANCELLED], W.CANCELLED),
        ([W.CANCELLED, W.SUSPENDED], W.SUSPENDED),
        ([W.NOT_STARTED], W.NOT_STARTED),
    ],
)
def test_a_task_is_completed_when_all_its_leads_are(
    members: list[Workflow], whole: Workflow
) -> None:
    assert workflow_of(members) is whole


def test_progress_is_a_weighted_mean_without_stopped_members() -> None:
    shares = [Share(100, 1), Share(40, 2), Share(90, 5, stopped=True), Share(None, 4)]

    assert rolled_up(shares) == pytest.approx(60)
    assert rolled_up([Share(50, 1, stopped=True)]) is None
    assert rolled_up([]) is None


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 9)), min_size=1))
def test_progress_lies_between_its_members(pairs: list[tuple[int, int]]) -> None:
    found = rolled_up(Share(percent, weight) for percent, weight in pairs)

    assert found is not None
    assert min(p for p, _ in pairs) - 1e-9 <= found <= max(p for p, _ in pairs) + 1e-9
