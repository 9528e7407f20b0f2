"""The feed of deadlines for the notifier and for calendars."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from services.directory.units.schemas import UnitRef
from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.plans.schemas import PlanRef
from services.plan_api.tasks.domain import Workflow


class DeadlineFilter(BaseModel):
    """`after` is the `next` of an earlier answer: only what changed since then comes again."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    from_on: date | None = Field(None, alias="from")
    to_on: date | None = Field(None, alias="to")
    after: str | None = Field(None, pattern=r"^\d{1,18}-\d{1,18}$")
    limit: Annotated[int, Field(ge=1, le=5_000)] = 1_000


class DeadlineTask(BaseModel):
    id: int
    code: str
    title: str


class Decision(BaseModel):
    """The last word of a head on the assignment; `reporter_id` wrote the report it was about."""

    event_id: int
    kind: Literal["confirmed", "returned"]
    at: datetime
    by_id: int | None
    by_name: str | None
    reason: str | None
    reporter_id: int | None


class Deadline(BaseModel):
    """`unit` is the agency that answers today (null when none does), `province_id` today's province.
    `deadline_version` grows when, and only when, the assignment's own `due_on` moves.
    """

    id: int
    task: DeadlineTask
    plan: PlanRef
    unit: UnitRef | None
    province_id: int | None
    role: AssignmentRole
    subordinate: bool
    counted: bool
    workflow: Workflow
    due_on: date | None
    deadline_version: int
    submitted_on: date | None
    occurrence_label: str | None
    decision: Decision | None
    simulated: bool


class DeadlineFeed(BaseModel):
    """In order of change. `more`: read on at once with `after=next`; keep `next` for the next round."""

    as_of: date
    items: list[Deadline]
    next: str
    more: bool
