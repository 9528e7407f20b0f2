"""A league as an answer."""

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from services.directory.calendar.periods import Period
from services.directory.units.schemas import UnitRef
from services.kpi_api.figures.domain import FORMULA_VERSION
from services.kpi_api.figures.schemas import Figure
from services.kpi_api.indicators.domain import Level
from services.kpi_api.indicators.schemas import IndicatorBrief
from services.kpi_api.observations.domain import ValueState
from services.shared.wording import Language


class LeagueParams(BaseModel):
    """Without `period`: the last closed one. `province` narrows to the units of one province."""

    model_config = ConfigDict(extra="forbid")

    indicator: str = Field(max_length=60)
    period: str | None = Field(None, max_length=7)
    level: Level = Level.PROVINCE
    province: str | None = Field(None, max_length=120)
    map: Literal["new", "old"] = "new"


class LeagueRow(BaseModel):
    """`rank` is null without a value; equal values share a rank. A unit that is not comparable is
    shown with the reason, and not ranked.
    """

    unit: UnitRef
    rank: int | None
    value: Figure | None
    numerator: Figure | None
    denominator: Figure | None
    state: ValueState | None
    previous: Figure | None
    change: Figure | None
    comparable: bool
    reason: str | None
    simulated: bool


class League(BaseModel):
    indicator: IndicatorBrief
    period: str
    period_from: date
    period_to: date
    level: Level
    map: Literal["new", "old"]
    province: UnitRef | None
    rows: list[LeagueRow]
    n_units: int
    n_with_value: int
    nation: Figure | None
    simulated: bool
    formula_version: str

    @staticmethod
    def head(row: Any, language: Language, period: Period) -> dict[str, Any]:
        """What does not depend on the rows."""
        return {
            "indicator": IndicatorBrief.of(row, language),
            "period": period.code,
            "period_from": period.first_day,
            "period_to": period.last_day,
            "formula_version": FORMULA_VERSION,
        }
