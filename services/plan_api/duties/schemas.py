"""Report duties with their current instance."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from services.directory.calendar.domain import RollPolicy
from services.directory.calendar.periods import PeriodKind, Scheme
from services.directory.units.schemas import UnitRef
from services.plan_api.plans.schemas import GroupRef, PlanCode, PlanRef, UnitCode


class DutyRead(BaseModel):
    """The instance that is owed next: window of the figures, cut-off (never rolls) and due day.

    All instance fields are null when the duty is embedded in another report, `due_on` also when the text
    sets no day.
    """

    id: int
    code: str
    plan: PlanRef
    clause_ref: str
    title: str
    from_units: list[UnitRef]
    from_groups: list[GroupRef]
    to_unit: UnitRef
    cadence: PeriodKind
    scheme: Scheme
    inclusive: bool
    roll_policy: RollPolicy
    wording: str | None
    embedded_in: str | None
    period: str | None
    window_from: date | None
    window_to: date | None
    cutoff_on: date | None
    due_on: date | None


class DutyFilter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    plan: PlanCode | None = None
    province: UnitCode | None = None
    as_of: date | None = None


class DutyList(BaseModel):
    as_of: date
    items: list[DutyRead]
