"""One plan."""

from datetime import date

from fastapi import APIRouter

from services.plan_api.callers.access import CallerDep
from services.plan_api.planfile import service
from services.plan_api.planfile.schemas import PlanDetail

router = APIRouter(prefix="/plans", tags=["plans"])


@router.get("/{plan_id}")
def read_plan(plan_id: str, caller: CallerDep, as_of: date | None = None) -> PlanDetail:
    """A plan by its id or its code."""
    return service.plan_detail(caller, plan_id, as_of or caller.today)
