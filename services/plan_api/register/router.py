"""Plans in lists."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.register import service
from services.plan_api.register.schemas import PlanFilter, PlanItem
from services.shared.pages import Page

router = APIRouter(prefix="/plans", tags=["plans"])


@router.get("")
def list_plans(wanted: Annotated[PlanFilter, Query()], caller: CallerDep) -> Page[PlanItem]:
    """Plans, newest first, with counts and progress of their tasks."""
    return service.plan_items(caller, wanted)
