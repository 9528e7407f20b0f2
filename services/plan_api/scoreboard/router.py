"""The scoreboard."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.callers.access import CallerDep
from services.plan_api.scoreboard import service
from services.plan_api.scoreboard.schemas import BoardFilter, Scoreboard

router = APIRouter(prefix="/scoreboard", tags=["scoreboard"])


@router.get("")
def read_scoreboard(wanted: Annotated[BoardFilter, Query()], caller: CallerDep) -> Scoreboard:
    """Counts, rates and progress per province or agency, today or on a past day, on either map."""
    return service.scoreboard(caller, wanted)
