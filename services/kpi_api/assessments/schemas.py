"""Assessments as answers: every component of a verdict."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, Field

from services.directory.units.schemas import UnitRef
from services.kpi_api.assessments.domain import Result, Status
from services.kpi_api.figures.schemas import Figure
from services.kpi_api.indicators.domain import Comparator
from services.kpi_api.indicators.schemas import IndicatorBrief, PlanBrief


class AssessmentParams(BaseModel):
    model_config = {"extra": "forbid"}

    org_unit: str = Field(max_length=120)
    on: date | None = None
    plan: str | None = Field(None, max_length=80)
    indicator: str | None = Field(None, max_length=60)
    map: Literal["new", "old"] = "new"


class PathPoint(BaseModel):
    on: date
    value: Figure


class Baseline(BaseModel):
    """`derived`: the document states none; it is the first approved observation."""

    period: str
    on: date
    value: Figure
    derived: bool
    simulated: bool


class Current(BaseModel):
    period: str
    on: date
    value: Figure
    numerator: Figure | None
    denominator: Figure | None
    receipt: str | None
    derived_from: list[UnitRef]
    simulated: bool


class TargetVerdict(BaseModel):
    """A target with its date. `result` is null until the date has passed; then it is frozen."""

    year: int
    due_on: date
    comparator: Comparator
    value: Figure | None
    unit: str | None
    wording: str
    clause_ref: str
    result: Result | None
    period: str | None
    observed: Figure | None
    gap: Figure | None
    receipt: str | None
    frozen_at: datetime | None
    formula_version: str | None
    simulated: bool


class Assessment(BaseModel):
    """One indicator against one plan's targets for one scope.

    `inherited`: the target was set for a unit that has ended; its successor's own figures are judged.
    """

    indicator: IndicatorBrief
    plan: PlanBrief
    scope: UnitRef
    inherited: bool
    status: Status
    reason: str | None
    baseline: Baseline | None
    current: Current | None
    path: list[PathPoint]
    targets: list[TargetVerdict]
    judged_by: int | None
    expected: Figure | None
    attained_share: Figure | None
    ratio: Figure | None
    ratio_status: Status | None
    disputed: bool
    periods_left: int | None
    required_pace: Figure | None
    observed_pace: Figure | None
    forecast: Figure | None
    forecast_on: date | None
    reached_on: date | None
    never_reached: bool
    simulated: bool


class Assessments(BaseModel):
    org_unit: UnitRef
    on: date
    map: Literal["new", "old"]
    plan: str | None
    items: list[Assessment]
    formula_version: str
    simulated: bool
