"""Takes an assignment's row for a move, or says why not."""

from sqlalchemy import select

from services.plan_api.assignments.domain import Move
from services.plan_api.assignments.models import Assignment
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import readable
from services.plan_api.locks.steps import MoveNotAllowed as MoveNotAllowed
from services.plan_api.locks.steps import require_open, require_role
from services.shared.conditions import require_version
from services.shared.problems import NotFound


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
    require_role(caller, found, move)
    if condition is not None:
        require_version(condition, found.row_version)
    require_open(found, move)
    return found
