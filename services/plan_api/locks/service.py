"""Takes an assignment's row for a move, or says why not."""

from sqlalchemy import select

from services.directory.permissions.domain import Act
from services.plan_api.assignments.domain import Move, act_of, allowed_moves
from services.plan_api.assignments.models import Assignment
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import may, readable
from services.shared.conditions import require_version
from services.shared.problems import Forbidden, NotFound, Problem
from services.shared.wording import Words


class MoveNotAllowed(Problem):
    title = Words("Bước này chưa thực hiện được", "Move not allowed")


_ROLE_NEEDED = {
    Act.PROGRESS_DECIDE: (
        "lãnh đạo cơ quan được giao",
        "the head of the agency that answers for it",
    ),
    Act.PROGRESS_REPORT: (
        "cán bộ hoặc lãnh đạo cơ quan được giao",
        "an officer or the head of its agency",
    ),
}


def locked(
    caller: Caller, assignment_id: int, move: Move, condition: str | None = None
) -> Assignment:
    """The row, locked to the end of the transaction.

    404 when the caller may not see it, 403 when the caller is not the one to make this move, 412 when
    the condition is stale, 409 when the workflow does not leave the move open.
    """
    wanted = select(Assignment).where(Assignment.id == assignment_id).with_for_update()
    found = caller.session.scalars(wanted).first()
    if found is None or not readable(caller, [found]):
        raise NotFound
    _require_role(caller, found, move)
    if condition is not None:
        require_version(condition, found.row_version)
    _require_open(found, move)
    return found


def _require_role(caller: Caller, assignment: Assignment, move: Move) -> None:
    act = act_of(move)
    if may(caller, act, assignment.unit_id):
        return
    vi, en = _ROLE_NEEDED[act]
    raise Forbidden(f"Việc này dành cho {vi}.", f"This is for {en}.")


def _require_open(assignment: Assignment, move: Move) -> None:
    if not assignment.counted and assignment.occurrence_id is None:
        raise MoveNotAllowed(
            "Nhiệm vụ này báo cáo theo từng kỳ; hãy chọn một kỳ.",
            "This task is reported period by period; choose one of its occurrences.",
            extra={"allowed": []},
        )
    allowed = allowed_moves(assignment.workflow)
    if move not in allowed:
        names = ", ".join(allowed) or "không có"
        raise MoveNotAllowed(
            f"Nhiệm vụ đang ở trạng thái {assignment.workflow}; có thể: {names}.",
            f"The assignment is {assignment.workflow}; allowed: {', '.join(allowed) or 'nothing'}.",
            extra={"allowed": allowed, "workflow": assignment.workflow},
        )
