"""A task in lists and outlines."""

from datetime import date

from pydantic import BaseModel

from services.directory.units.schemas import UnitRef
from services.plan_api.plans.schemas import PlanRef
from services.plan_api.tasks.domain import DeadlineState, TaskKind, Timing, Workflow
from services.plan_api.tasks.schemas import Counts


class TaskBrief(BaseModel):
    """The state is the worst of the leads' states; `leads` are the first three of `n_leads`."""

    id: int
    code: str
    title: str
    kind: TaskKind
    timing: Timing
    timing_wording: str | None
    start_on: date | None
    due_on: date | None
    state: DeadlineState
    workflow: Workflow
    progress: float | None
    leads: list[UnitRef]
    n_leads: int
    counts: Counts
    simulated: bool


class TaskItem(TaskBrief):
    plan: PlanRef
    as_of: date
