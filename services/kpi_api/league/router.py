"""The league over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.kpi_api.desk.queries import DeskDep
from services.kpi_api.league import service
from services.kpi_api.league.schemas import League, LeagueParams

router = APIRouter(prefix="/league", tags=["indicators"])


@router.get("")
def get_league(wanted: Annotated[LeagueParams, Query()], desk: DeskDep) -> League:
    """Units side by side for one period, best first; those without a comparable value come last."""
    return service.read_league(desk, wanted)
