"""The moves of an assignment's workflow."""

from fastapi import APIRouter, Response

from services.plan_api.callers.access import CallerDep
from services.plan_api.dossier.schemas import AssignmentDetail
from services.plan_api.dossier.service import assignment_detail
from services.plan_api.moves import service
from services.plan_api.moves.schemas import Confirm, Return, Submit
from services.plan_api.plans.schemas import RowId
from services.shared.conditions import ConditionDep, set_tag

router = APIRouter(prefix="/assignments/{assignment_id}", tags=["assignments"])


@router.post("/submit")
def submit_assignment(
    assignment_id: RowId,
    move: Submit,
    caller: CallerDep,
    condition: ConditionDep,
    response: Response,
) -> AssignmentDetail:
    """Hand a draft to the head for confirmation."""
    service.submit(caller, assignment_id, condition, move)
    return _tagged(assignment_detail(caller, assignment_id), response)


@router.post("/confirm")
def confirm_assignment(
    assignment_id: RowId,
    move: Confirm,
    caller: CallerDep,
    condition: ConditionDep,
    response: Response,
) -> AssignmentDetail:
    """Completed at 100 percent; below, the work goes on with its progress confirmed."""
    service.confirm(caller, assignment_id, condition, move)
    return _tagged(assignment_detail(caller, assignment_id), response)


@router.post("/return")
def return_assignment(
    assignment_id: RowId,
    move: Return,
    caller: CallerDep,
    condition: ConditionDep,
    response: Response,
) -> AssignmentDetail:
    """Give the report back with a reason; the work is in progress again."""
    service.return_report(caller, assignment_id, condition, move)
    return _tagged(assignment_detail(caller, assignment_id), response)


def _tagged(detail: AssignmentDetail, response: Response) -> AssignmentDetail:
    set_tag(response, detail.version)
    return detail
