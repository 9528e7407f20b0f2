"""One assignment with all that happened to it, and the list's filters."""

from datetime import date, datetime

from pydantic import BaseModel

from services.plan_api.assignments.domain import AssignmentRole, EventKind
from services.plan_api.assignments.schemas import AssignmentItem
from services.plan_api.plans.schemas import PlanCode, RowId, Search, UnitCode
from services.plan_api.reports.schemas import ReportRead
from services.plan_api.tasks.domain import DeadlineState, Workflow
from services.shared.pages import PageParams


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
