"""Who may make which move, and where it leads."""

import pytest

from services.plan_api.assignments.domain import (
    Move,
    allowed_moves,
    confirmed_workflow,
    may_read_drafts,
    moves_of,
    standing_of,
)
from services.plan_api.tasks.domain import Workflow

W, M = Workflow, Move


@pytest.mark.parametrize(
    ("workflow", "moves"),
    [
        (W.NOT_STARTED, [M.REPORT, M.SUBMIT]),
        (W.IN_PROGRESS, [M.REPORT, M.SUBMIT]),
        (W.PENDING_CONFIRMATION, [M.CONFIRM, M.RETURN]),
        (W.COMPLETED, []),
        (W.SUSPENDED, []),
        (W.CANCELLED, []),
    ],
)
def test_allowed_moves(workflow: Workflow, moves: list[Move]) -> None:
    assert allowed_moves(workflow) == moves


@pytest.mark.parametrize(
    ("roles", "open_moves", "pending_moves"),
    [
        ({"officer"}, [M.REPORT, M.SUBMIT], []),
        ({"head"}, [M.REPORT, M.SUBMIT], [M.CONFIRM, M.RETURN]),
        ({"coordinator", "leader", "admin", "observer"}, [], []),
        (set(), [], []),
    ],
)
def test_moves_by_role(roles: set[str], open_moves: list[Move], pending_moves: list[Move]) -> None:
    assert moves_of(W.IN_PROGRESS, standing_of(roles)) == open_moves
    assert moves_of(W.PENDING_CONFIRMATION, standing_of(roles)) == pending_moves


@pytest.mark.parametrize(
    ("percent", "workflow"), [(0, W.IN_PROGRESS), (99, W.IN_PROGRESS), (100, W.COMPLETED)]
)
def test_only_a_hundred_percent_completes(percent: int, workflow: Workflow) -> None:
    assert confirmed_workflow(percent) is workflow


@pytest.mark.parametrize(
    ("role", "may"), [("officer", True), ("head", True), ("coordinator", True), ("leader", False)]
)
def test_who_reads_drafts(role: str, may: bool) -> None:
    assert may_read_drafts({role}) is may
