"""Feeds over HTTP."""

from fastapi import APIRouter

from services.kpi_api.desk.queries import DeskDep
from services.kpi_api.feeds import service
from services.kpi_api.feeds.schemas import Feeds

router = APIRouter(prefix="/feeds", tags=["imports"])


@router.get("")
def list_feeds(desk: DeskDep) -> Feeds:
    """Per source and province: expected cadence, last delivery, its age, stale or not."""
    return service.read_feeds(desk)
