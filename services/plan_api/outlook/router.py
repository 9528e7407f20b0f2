"""The scoreboard's past months and coming weeks."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.outlook import service
from services.plan_api.outlook.schemas import Trend, TrendFilter, Upcoming, UpcomingFilter

router = APIRouter(prefix="/scoreboard", tags=["scoreboard"])


@router.get("/trend")
def read_trend(wanted: Annotated[TrendFilter, Query()], caller: CallerDep) -> Trend:
    """On-time rates at the ends of past months."""
    return service.trend(caller, wanted)


@router.get("/upcoming")
def read_upcoming(wanted: Annotated[UpcomingFilter, Query()], caller: CallerDep) -> Upcoming:
    """How many open assignments fall due in this and the coming weeks, with the days off in them."""
    return service.upcoming(caller, wanted)
