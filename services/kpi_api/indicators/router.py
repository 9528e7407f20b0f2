"""Indicators over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.kpi_api.desk.queries import DeskDep
from services.kpi_api.indicators import service
from services.kpi_api.indicators.schemas import IndicatorParams, IndicatorRead
from services.shared.pages import Page

router = APIRouter(prefix="/indicators", tags=["indicators"])


@router.get("")
def list_indicators(
    wanted: Annotated[IndicatorParams, Query()], desk: DeskDep
) -> Page[IndicatorRead]:
    """Indicators with their targets, in the order of their codes."""
    return service.read_page(desk, wanted)


@router.get("/{code}")
def get_indicator(code: str, desk: DeskDep) -> IndicatorRead:
    """One indicator: definition, source clause, who reports and approves, targets."""
    return service.read_one(desk, code)
