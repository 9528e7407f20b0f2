"""One day of the working-day calendar, read by everybody and changed for the whole country."""

from fastapi import APIRouter, Response

from services.plan_api.calendaradmin import queries, service
from services.plan_api.calendaradmin.days import state
from services.plan_api.calendaradmin.schemas import Day, DayChanged, DayState, DayWrite, Effect
from services.plan_api.callers.access import CallerDep
from services.shared.conditions import ConditionDep, set_tag
from services.shared.db import SessionDep

router = APIRouter(prefix="/calendar/{day}", tags=["directory"])


@router.get("")
def calendar_day(day: Day, session: SessionDep, response: Response) -> DayState:
    """A day, worked or not, and why."""
    found = state(queries.row(session, day), day)
    set_tag(response, found.version)
    return found


@router.put("")
def set_calendar_day(
    day: Day, wanted: DayWrite, caller: CallerDep, condition: ConditionDep, response: Response
) -> DayChanged:
    """Say of a day whether it is worked; open due days that roll move with it at once."""
    return _tagged(service.set_day(caller, day, condition, wanted), response)


@router.delete("")
def clear_calendar_day(
    day: Day, caller: CallerDep, condition: ConditionDep, response: Response
) -> DayChanged:
    """Give a day back to the plain week."""
    return _tagged(service.give_back(caller, day, condition), response)


@router.post("/preview")
def preview_calendar_day(day: Day, wanted: DayWrite, caller: CallerDep) -> Effect:
    """What such a change would move; nothing is stored."""
    return service.preview(caller, day, wanted)


def _tagged(found: DayChanged, response: Response) -> DayChanged:
    set_tag(response, found.version)
    return found
