"""Units that merge, divide, are renamed or end; and what goes on elsewhere."""

from typing import Annotated

from fastapi import APIRouter, Query, Response, status

from services.plan_api.callers.access import CallerDep
from services.plan_api.plans import schemas as plans
from services.plan_api.succession import listing, service
from services.plan_api.succession.schemas import (
    CloseUnit,
    SuccessionCreate,
    SuccessionDone,
    SuccessionFilter,
    SuccessionItem,
)
from services.shared.conditions import ConditionDep
from services.shared.pages import Page

router = APIRouter(tags=["directory"])


@router.get("/successions")
def list_successions(
    wanted: Annotated[SuccessionFilter, Query()], caller: CallerDep
) -> Page[SuccessionItem]:
    """Who took over from whom, newest first."""
    return listing.lines(caller, wanted)


@router.post("/successions/preview")
def preview_succession(
    wanted: SuccessionCreate, caller: CallerDep, response: Response
) -> SuccessionDone:
    """What a succession would move; stores nothing."""
    found = service.preview(caller, wanted)
    response.headers["ETag"] = found.etag
    return found


@router.post("/successions", status_code=status.HTTP_201_CREATED)
def record_succession(
    wanted: SuccessionCreate, caller: CallerDep, condition: ConditionDep
) -> SuccessionDone:
    """Do what was previewed: If-Match is the preview's ETag, and 412 says that it would differ now."""
    return service.carry_out(caller, wanted, condition)


@router.post("/org-units/{unit_id}/close")
def close_unit(
    unit_id: plans.RowId, wanted: CloseUnit, caller: CallerDep, condition: ConditionDep
) -> SuccessionDone:
    """End a unit without successor: its open work is closed from that day on, its roles end."""
    return service.close(caller, unit_id, wanted, condition)
