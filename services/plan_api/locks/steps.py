"""Whether a move may be made now, and by whom. Beside service, which takes the row."""

from services.directory.permissions.domain import Act
from services.plan_api.assignments.domain import Move, act_of, allowed_moves
from services.plan_api.assignments.models import Assignment
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import may
from services.plan_api.history.service import holder_on
from services.shared.problems import Forbidden, Problem
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


def require_role(caller: Caller, assignment: Assignment, move: Move) -> None:
    act = act_of(move)
    if may(caller, act, holder_on(caller.session, assignment.id, caller.today)):
        return
    vi, en = _ROLE_NEEDED[act]
    raise Forbidden(f"Việc này dành cho {vi}.", f"This is for {en}.")


def require_open(assignment: Assignment, move: Move) -> None:
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
