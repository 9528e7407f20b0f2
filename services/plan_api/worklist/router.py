"""Assignments: lists and one in full."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from services.plan_api.assignments.schemas import AssignmentItem
from services.plan_api.callers.access import CallerDep
from services.plan_api.plans.schemas import RowId
from services.plan_api.worklist import service
from services.plan_api.worklist.schemas import AssignmentDetail, AssignmentFilter
from services.shared.conditions import set_tag
from services.shared.pages import Page

router = APIRouter(prefix="/assignments", tags=["assignments"])


@router.get("")
def list_assignments(
    wanted: Annotated[AssignmentFilter, Query()], caller: CallerDep
) -> Page[AssignmentItem]:
    """Assignments that the caller may see, nearest due date first."""
    return service.assignment_items(caller, wanted)


@router.get("/{assignment_id}")
def read_assignment(
    assignment_id: RowId, caller: CallerDep, response: Response
) -> AssignmentDetail:
    """One assignment; its ETag is what submit, confirm and return want as If-Match."""
    found = service.assignment_detail(caller, assignment_id)
    set_tag(response, found.version)
    return found
