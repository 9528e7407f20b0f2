"""The scoreboard: counts, rates and progress per province or agency."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from services.directory.units.domain import MapName
from services.directory.units.schemas import UnitRef
from services.plan_api.maps.domain import By
from services.plan_api.plans.schemas import PlanCode, UnitCode
from services.plan_api.tallies.domain import Tally
from services.plan_api.tallies.schemas import counts_of
from services.plan_api.tasks.schemas import Counts


class Standing(BaseModel):
    """Rates are percentages with two decimals, null without a denominator. `progress` likewise."""

    counts: Counts
    completion_rate: float | None
    on_time_rate: float | None
    overdue_rate: float | None
    progress: float | None


def standing_of(tally: Tally) -> Standing:
    return Standing(
        counts=counts_of(tally),
        completion_rate=tally.completion_rate,
        on_time_rate=tally.on_time_rate,
        overdue_rate=tally.overdue_rate,
        progress=tally.progress,
    )


class BoardRow(Standing):
    """`requested_only`: every lead of the unit was only asked and stands outside the rates.

    `reason` says why there are no figures (`after_merger`: the unit's land counts under its successor).
    """

    unit: UnitRef
    requested_only: bool
    reason: Literal["after_merger"] | None


class Scoreboard(BaseModel):
    by: By
    map: MapName
    as_of: date
    simulated: bool
    rows: list[BoardRow]
    total: Standing


class ProvinceFilter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    province: UnitCode | None = None


class BoardFilter(ProvinceFilter):
    by: By = "province"
    map: MapName = "new"
    as_of: date | None = None
    plan: PlanCode | None = None
