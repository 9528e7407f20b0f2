"""Indicators and targets as answers."""

from datetime import date
from typing import Any, Self

from pydantic import BaseModel, Field

from services.directory.units.schemas import UnitRef
from services.kpi_api.figures.schemas import Figure
from services.kpi_api.indicators.domain import (
    Comparator,
    Direction,
    IndicatorKind,
    Level,
    OverTime,
    OverUnits,
)
from services.shared.pages import PageParams
from services.shared.wording import Language


class IndicatorParams(PageParams):
    plan: str | None = Field(None, max_length=80, pattern=r"^[^\x00]*$")
    kind: IndicatorKind | None = None
    q: str | None = Field(None, max_length=100, pattern=r"^[^\x00]*$")


class IndicatorBrief(BaseModel):
    code: str
    name: str
    unit: str
    kind: IndicatorKind
    direction: Direction

    @classmethod
    def of(cls, row: Any, language: Language) -> Self:
        return cls(
            code=row.code,
            name=row.name_en if language == "en" else row.name_vi,
            unit=row.unit_en if language == "en" else row.unit_vi,
            kind=row.kind,
            direction=row.direction,
        )


class PlanBrief(BaseModel):
    code: str
    symbol: str | None


class TargetRead(BaseModel):
    """`value` is null for qualitative and referring targets; `due_on` is the end of the year's period."""

    plan: PlanBrief
    clause_ref: str
    ordinal: int
    scope: UnitRef
    year: int
    due_on: date
    comparator: Comparator
    value: Figure | None
    unit: str | None
    yearly: bool
    wording: str
    kind: str


class IndicatorRead(IndicatorBrief):
    definition: str
    over_units: OverUnits
    over_time: OverTime
    cap: Figure | None
    frequency: str
    scheme: str
    level: Level
    source_document: str
    source_clause: str
    approved_by: str
    targets: list[TargetRead]
