"""Report duties."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.duties import service
from services.plan_api.duties.schemas import DutyFilter, DutyList

router = APIRouter(prefix="/report-duties", tags=["report duties"])


@router.get("")
def list_report_duties(wanted: Annotated[DutyFilter, Query()], caller: CallerDep) -> DutyList:
    """Who reports to whom how often, with the instance that is owed next."""
    return service.duties(caller, wanted)
