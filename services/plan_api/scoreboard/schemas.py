"""The scoreboard: counts, rates and progress per province or agency."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from services.directory.units.schemas import UnitRef
from services.plan_api.plans.schemas import PlanCode, UnitCode
from services.plan_api.tasks.schemas import Counts

By: TypeAlias = Literal["province", "agency"]
Map: TypeAlias = Literal["new", "old"]


class Standing(BaseModel):
    """Rates are percentages with two decimals, null without a denominator. `progress` likewise."""

    counts: Counts
    completion_rate: float | None
    on_time_rate: float | None
    overdue_rate: float | None
    progress: float | None


class BoardRow(Standing):
    """`requested_only`: every lead of the unit was only asked and stands outside the rates.

    `reason` says why there are no figures (`after_merger`: the unit's land counts under its successor).
    """

    unit: UnitRef
    requested_only: bool
    reason: Literal["after_merger"] | None


class Scoreboard(BaseModel):
    by: By
    map: Map
    as_of: date
    simulated: bool
    rows: list[BoardRow]
    total: Standing


class TrendPoint(BaseModel):
    on: date
    on_time_rate: float | None


class TrendRow(BaseModel):
    unit_id: int
    points: list[TrendPoint]


class Trend(BaseModel):
    """The on-time rate on the last day of each month, and on `as_of` for the running one."""

    by: By
    map: Map
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


class _Filter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    province: UnitCode | None = None


class BoardFilter(_Filter):
    by: By = "province"
    map: Map = "new"
    as_of: date | None = None
    plan: PlanCode | None = None


class TrendFilter(_Filter):
    by: By = "province"
    map: Map = "new"
    months: Annotated[int, Field(ge=1, le=36)] = 8
    plan: PlanCode | None = None


class UpcomingFilter(_Filter):
    weeks: Annotated[int, Field(ge=1, le=26)] = 6
