"""Who may make which move, and where it leads."""

import pytest

from services.directory.permissions.domain import Act
from services.plan_api.assignments.domain import (
    Move,
    allowed_moves,
    confirmed_workflow,
    moves_of,
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
    ("acts", "open_moves", "pending_moves"),
    [
        ({Act.PROGRESS_REPORT}, [M.REPORT, M.SUBMIT], []),
        ({Act.PROGRESS_REPORT, Act.PROGRESS_DECIDE}, [M.REPORT, M.SUBMIT], [M.CONFIRM, M.RETURN]),
        ({Act.PROGRESS_DECIDE}, [], [M.CONFIRM, M.RETURN]),
        ({Act.DRAFTS_READ, Act.CONTENTS_READ}, [], []),
    ],
)
def test_moves_by_permission(
    acts: set[Act], open_moves: list[Move], pending_moves: list[Move]
) -> None:
    assert moves_of(W.IN_PROGRESS, acts.__contains__) == open_moves
    assert moves_of(W.PENDING_CONFIRMATION, acts.__contains__) == pending_moves


@pytest.mark.parametrize(
    ("percent", "workflow"), [(0, W.IN_PROGRESS), (99, W.IN_PROGRESS), (100, W.COMPLETED)]
)
def test_only_a_hundred_percent_completes(percent: int, workflow: Workflow) -> None:
    assert confirmed_workflow(percent) is workflow
