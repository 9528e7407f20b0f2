"""A series as an answer."""

from datetime import date
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from services.directory.units.domain import MapName
from services.directory.units.schemas import UnitRef
from services.kpi_api.figures.domain import FORMULA_VERSION
from services.kpi_api.figures.schemas import Figure
from services.kpi_api.indicators.schemas import IndicatorBrief
from services.kpi_api.observations.domain import ValueState, Workflow
from services.shared.wording import Language


class SeriesParams(BaseModel):
    """Without `from` and `to`: from the first value to the last closed period."""

    model_config = ConfigDict(extra="forbid")

    org_unit: str = Field(max_length=120)
    first: str | None = Field(None, alias="from", max_length=7)
    last: str | None = Field(None, alias="to", max_length=7)
    map: Literal["new", "old"] = "new"


class Count(BaseModel):
    """Of the units that a sum is made of: how many are expected, and how many have each state."""

    expected: int
    reported: int
    missing: int
    not_applicable: int


class Point(BaseModel):
    """One period. `state` null: nothing was reported; `reason` says why a value is null.

    `derived_from` names the predecessors whose numerators and denominators were added up.
    """

    period: str
    first_day: date
    last_day: date
    value: Figure | None
    numerator: Figure | None
    denominator: Figure | None
    state: ValueState | None
    workflow: Workflow | None
    derived_from: list[UnitRef]
    reason: str | None
    receipt: str | None
    units: Count | None
    simulated: bool


class Series(BaseModel):
    indicator: IndicatorBrief
    org_unit: UnitRef
    map: Literal["new", "old"]
    frequency: str
    scheme: str
    first: str
    last: str
    points: list[Point]
    simulated: bool
    formula_version: str

    @classmethod
    def of(
        cls, row: Any, language: Language, unit: UnitRef, on_map: MapName, points: list[Point]
    ) -> Self:
        return cls(
            indicator=IndicatorBrief.of(row, language),
            org_unit=unit,
            map=on_map,
            frequency=row.frequency,
            scheme=row.scheme,
            first=points[0].period,
            last=points[-1].period,
            points=points,
            simulated=any(each.simulated for each in points),
            formula_version=FORMULA_VERSION,
        )
