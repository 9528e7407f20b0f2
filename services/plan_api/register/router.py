"""Plans and their outline."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.register import service
from services.plan_api.register.schemas import Outline, PlanDetail, PlanFilter, PlanItem
from services.shared.pages import Page

router = APIRouter(prefix="/plans", tags=["plans"])


@router.get("")
def list_plans(wanted: Annotated[PlanFilter, Query()], caller: CallerDep) -> Page[PlanItem]:
    """Plans, newest first, with counts and progress of their tasks."""
    return service.plan_items(caller, wanted)


@router.get("/{plan_id}")
def read_plan(plan_id: str, caller: CallerDep, as_of: date | None = None) -> PlanDetail:
    """A plan by its id or its code."""
    return service.plan_detail(caller, plan_id, as_of or caller.today)


@router.get("/{plan_id}/outline")
def read_outline(plan_id: str, caller: CallerDep, as_of: date | None = None) -> Outline:
    """The clauses as printed, each with its tasks."""
    return service.outline(caller, plan_id, as_of or caller.today)
