"""The scoreboard, its past months and its coming weeks."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.scoreboard import service
from services.plan_api.scoreboard.schemas import (
    BoardFilter,
    Scoreboard,
    Trend,
    TrendFilter,
    Upcoming,
    UpcomingFilter,
)

router = APIRouter(prefix="/scoreboard", tags=["scoreboard"])


@router.get("")
def read_scoreboard(wanted: Annotated[BoardFilter, Query()], caller: CallerDep) -> Scoreboard:
    """Counts, rates and progress per province or agency, today or on a past day, on either map."""
    return service.scoreboard(caller, wanted)


@router.get("/trend")
def read_trend(wanted: Annotated[TrendFilter, Query()], caller: CallerDep) -> Trend:
    """On-time rates at the ends of past months."""
    return service.trend(caller, wanted)


@router.get("/upcoming")
def read_upcoming(wanted: Annotated[UpcomingFilter, Query()], caller: CallerDep) -> Upcoming:
    """How many open assignments fall due in this and the coming weeks, with the days off in them."""
    return service.upcoming(caller, wanted)
