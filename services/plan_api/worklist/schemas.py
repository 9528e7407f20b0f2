"""The filters of the list of assignments."""

from datetime import date

from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.plans.schemas import PlanCode, RowId, Search, UnitCode
from services.plan_api.tasks.domain import DeadlineState, Workflow
from services.shared.pages import PageParams


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
