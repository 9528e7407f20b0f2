"""Past months and coming weeks of the boards."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

from services.directory.units.domain import MapName
from services.plan_api.maps.domain import By
from services.plan_api.plans.schemas import PlanCode
from services.plan_api.scoreboard.schemas import ProvinceFilter


class TrendPoint(BaseModel):
    on: date
    on_time_rate: float | None


class TrendRow(BaseModel):
    unit_id: int
    points: list[TrendPoint]


class Trend(BaseModel):
    """The on-time rate on the last day of each month, and on `as_of` for the running one."""

    by: By
    map: MapName
    as_of: date
    simulated: bool
    rows: list[TrendRow]


class DayOff(BaseModel):
    day: date
    reason: str


class UpcomingWeek(BaseModel):
    """Monday to Sunday; `n` open assignments fall due in it."""

    from_on: date = Field(serialization_alias="from")
    to_on: date = Field(serialization_alias="to")
    n: int
    days_off: list[DayOff]


class Upcoming(BaseModel):
    as_of: date
    simulated: bool
    weeks: list[UpcomingWeek]


class TrendFilter(ProvinceFilter):
    by: By = "province"
    map: MapName = "new"
    months: Annotated[int, Field(ge=1, le=36)] = 8
    plan: PlanCode | None = None


class UpcomingFilter(ProvinceFilter):
    weeks: Annotated[int, Field(ge=1, le=26)] = 6
