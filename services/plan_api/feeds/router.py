"""The feed of deadlines."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.feeds import service
from services.plan_api.feeds.schemas import DeadlineFeed, DeadlineFilter

router = APIRouter(prefix="/deadlines", tags=["deadlines"])


@router.get("")
def list_deadlines(wanted: Annotated[DeadlineFilter, Query()], caller: CallerDep) -> DeadlineFeed:
    """Assignments that the caller may see, in order of change."""
    return service.deadlines(caller, wanted)
