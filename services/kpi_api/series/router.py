"""Series over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.kpi_api.desk.queries import DeskDep
from services.kpi_api.series import service
from services.kpi_api.series.schemas import Series, SeriesParams

router = APIRouter(prefix="/indicators", tags=["indicators"])


@router.get("/{code}/series")
def get_series(code: str, wanted: Annotated[SeriesParams, Query()], desk: DeskDep) -> Series:
    """One unit's published values over time; a successor's earlier ones are its predecessors' sums."""
    return service.read_series(desk, code, wanted)
