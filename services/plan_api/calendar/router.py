"""The working-day calendar, open to everybody."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.calendar import service
from services.plan_api.calendar.schemas import CalendarFilter, CalendarRead
from services.shared.db import SessionDep

router = APIRouter(tags=["directory"])


@router.get("/calendar")
def calendar(wanted: Annotated[CalendarFilter, Query()], session: SessionDep) -> CalendarRead:
    """Every day from `from` to `to`, both included: worked or not, and why."""
    return service.calendar(session, wanted.first, wanted.last)
