"""One assignment."""

from fastapi import APIRouter, Response

from services.plan_api.callers.access import CallerDep
from services.plan_api.dossier import service
from services.plan_api.dossier.schemas import AssignmentDetail
from services.plan_api.plans.schemas import RowId
from services.shared.conditions import set_tag

router = APIRouter(prefix="/assignments", tags=["assignments"])


@router.get("/{assignment_id}")
def read_assignment(
    assignment_id: RowId, caller: CallerDep, response: Response
) -> AssignmentDetail:
    """One assignment; its ETag is what submit, confirm and return want as If-Match."""
    found = service.assignment_detail(caller, assignment_id)
    set_tag(response, found.version)
    # The tag is the row's; what is shown also hangs on the day and on who asks.
    response.headers["Cache-Control"] = "no-store"
    return found
