"""Assignments in lists."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.assignments.schemas import AssignmentItem
from services.plan_api.callers.access import CallerDep
from services.plan_api.worklist import service
from services.plan_api.worklist.schemas import AssignmentFilter
from services.shared.pages import Page

router = APIRouter(prefix="/assignments", tags=["assignments"])


@router.get("")
def list_assignments(
    wanted: Annotated[AssignmentFilter, Query()], caller: CallerDep
) -> Page[AssignmentItem]:
    """Assignments that the caller may see, nearest due date first."""
    return service.assignment_items(caller, wanted)
