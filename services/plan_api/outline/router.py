"""A plan's outline."""

from datetime import date

from fastapi import APIRouter

from services.plan_api.callers.access import CallerDep
from services.plan_api.outline import service
from services.plan_api.outline.schemas import Outline

router = APIRouter(prefix="/plans", tags=["plans"])


@router.get("/{plan_id}/outline")
def read_outline(plan_id: str, caller: CallerDep, as_of: date | None = None) -> Outline:
    """The clauses as printed, each with its tasks."""
    return service.outline(caller, plan_id, as_of or caller.today)
