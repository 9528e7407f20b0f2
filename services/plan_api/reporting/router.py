"""Reporting progress on an assignment."""

from fastapi import APIRouter, Response, status

from services.plan_api.callers.access import CallerDep
from services.plan_api.plans.schemas import RowId
from services.plan_api.reporting import service
from services.plan_api.reports.schemas import ReportCreate, ReportRead
from services.shared.conditions import IfMatch

router = APIRouter(prefix="/assignments/{assignment_id}", tags=["assignments"])


@router.post("/reports", status_code=status.HTTP_201_CREATED)
def add_report(
    assignment_id: RowId,
    report: ReportCreate,
    caller: CallerDep,
    response: Response,
    if_match: IfMatch = None,
) -> ReportRead:
    """Report progress as a draft, for the answering agency's officer or head.

    If-Match is not needed to add a report; with it, one written over an older reading is refused.
    The answer's ETag is the assignment's: send it as If-Match of the submit that follows.
    """
    added, response.headers["ETag"] = service.add_report(caller, assignment_id, report, if_match)
    return added
