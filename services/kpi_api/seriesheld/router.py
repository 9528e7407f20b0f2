"""How much a unit has reported."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.kpi_api.desk.queries import DeskDep
from services.kpi_api.seriesheld import service
from services.kpi_api.seriesheld.schemas import HeldFilter, SeriesHeld

router = APIRouter(prefix="/series-held", tags=["indicators"])


@router.get("")
def get_series_held(wanted: Annotated[HeldFilter, Query()], desk: DeskDep) -> SeriesHeld:
    """What goes on under a successor's name when the unit is merged, divided or renamed."""
    return service.series_held(desk, wanted)
