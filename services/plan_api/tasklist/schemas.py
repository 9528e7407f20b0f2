"""The filters of the list of tasks."""

from datetime import date

from services.plan_api.plans.schemas import PlanCode, Search, UnitCode
from services.plan_api.tasks.domain import DeadlineState, TaskKind
from services.shared.pages import PageParams


class TaskFilter(PageParams):
    """`unit` finds tasks that the unit, its predecessors or bodies below it hold in any role."""

    plan: PlanCode | None = None
    unit: UnitCode | None = None
    province: UnitCode | None = None
    state: DeadlineState | None = None
    kind: TaskKind | None = None
    channel: Search | None = None
    q: Search | None = None
    as_of: date | None = None
