"""Values as answers and as entries."""

from datetime import date, datetime
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from services.directory.units.schemas import UnitRef
from services.kpi_api.figures.schemas import Figure, GivenFigure
from services.kpi_api.indicators.schemas import IndicatorBrief
from services.kpi_api.observations.domain import ValueState, Workflow
from services.shared.pages import PageParams


class ObservationParams(PageParams):
    """`mine`: values of the units for which the caller may enter or approve."""

    indicator: str | None = Field(None, max_length=60)
    org_unit: str | None = Field(None, max_length=120)
    period: str | None = Field(None, max_length=7)
    workflow: Workflow | None = None
    mine: bool = False


class Values(BaseModel):
    model_config = ConfigDict(extra="forbid")

    value_state: ValueState = ValueState.REPORTED
    numerator: GivenFigure = None
    denominator: GivenFigure = None
    value: GivenFigure = None
    note: str | None = Field(None, max_length=1000, pattern=r"^[^\x00]*$")


class ObservationEntry(Values):
    """One value: a ratio's numerator and denominator, else `value` (a qualitative one: 1 yes, 0 no)."""

    indicator: str = Field(max_length=60)
    org_unit: str = Field(max_length=120)
    period: str = Field(max_length=7)
    submit: bool = False


class ObservationChange(Values):
    submit: bool = False


class ReturnReason(BaseModel):
    model_config = ConfigDict(extra="forbid")

    reason: str = Field(min_length=1, max_length=1000, pattern=r"^[^\x00]*$")

    @model_validator(mode="after")
    def _say_something(self) -> Self:
        if not self.reason.strip():
            raise ValueError("a reason is needed")
        return self


class ValueRead(BaseModel):
    """`value` of a ratio is in percent; null where there is no denominator."""

    state: ValueState
    numerator: Figure | None
    denominator: Figure | None
    value: Figure | None
    source: str
    receipt: str | None
    simulated: bool


class EntryWarning(BaseModel):
    code: str
    detail: str


class ObservationItem(BaseModel):
    """`current` is the value in work, for those who may see it; `published` the last approved one.

    `workflow` is that of what is shown: `approved` for those who see the published value only.
    """

    id: str
    indicator: IndicatorBrief
    org_unit: UnitRef
    period: str
    period_from: date
    period_to: date
    workflow: Workflow
    current: ValueRead | None
    published: ValueRead | None
    note: str | None
    version: int
    updated_at: datetime
    may: list[str]
    simulated: bool


class ObservationRead(ObservationItem):
    previous: ValueRead | None
    previous_period: str
    warnings: list[EntryWarning]


class RevisionRead(BaseModel):
    version: int
    at: datetime
    action: str
    workflow: Workflow
    state: ValueState
    numerator: Figure | None
    denominator: Figure | None
    value: Figure | None
    source: str
    receipt: str | None
    author: str | None
    note: str | None
    simulated: bool


class Revisions(BaseModel):
    items: list[RevisionRead]
