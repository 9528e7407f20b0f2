"""One assignment with all that happened to it, and the list's filters."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from services.plan_api.assignments.domain import AssignmentRole, EventKind
from services.plan_api.assignments.schemas import AssignmentItem
from services.plan_api.reports.schemas import ReportRead
from services.plan_api.tasks.domain import DeadlineState, Workflow
from services.shared.pages import PageParams

# A unit's id, or any code that resolves today (H20, 82, dong-thap, a name).
UnitCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
# A plan's id or its code.
PlanCode = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
RowId = Annotated[int, Field(ge=1, le=2**31 - 1)]
Search = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class EventRead(BaseModel):
    id: int
    at: datetime
    kind: EventKind
    by: str | None
    reason: str | None
    simulated: bool


class AssignmentDetail(AssignmentItem):
    """Reports newest first; drafts only for their agency and the province's coordinator."""

    close_reason: str | None
    reports: list[ReportRead]
    events: list[EventRead]


class AssignmentFilter(PageParams):
    """`mine`: only what the caller's own units answer for. `as_of` judges states on that day."""

    plan: PlanCode | None = None
    task: RowId | None = None
    unit: UnitCode | None = None
    province: UnitCode | None = None
    role: AssignmentRole | None = None
    state: DeadlineState | None = None
    workflow: Workflow | None = None
    mine: bool = False
    q: Search | None = None
    as_of: date | None = None
