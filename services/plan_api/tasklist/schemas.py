"""Tasks in lists and in full."""

from datetime import date

from pydantic import BaseModel

from services.directory.units.schemas import UnitRef
from services.plan_api.assignments.schemas import AssignmentItem
from services.plan_api.plans.schemas import (
    DocumentRead,
    LabelRead,
    PlanCode,
    PlanRef,
    Search,
    UnitCode,
)
from services.plan_api.tasks.domain import DeadlineState, TaskKind, Timing, Workflow
from services.plan_api.tasks.schemas import (
    Counts,
    DeadlineVersionRead,
    DeliverableRead,
    OccurrenceRead,
)
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


class ClauseRef(BaseModel):
    ref: str
    label: str | None
    title: str


class TaskDetail(TaskItem):
    clause: ClauseRef
    weight: float
    note: str | None
    recurrence: str | None
    channels: list[LabelRead]
    audiences: list[LabelRead]
    indicators: list[str]
    documents: list[DocumentRead]
    deliverables: list[DeliverableRead]
    deadline_versions: list[DeadlineVersionRead]
    occurrences: list[OccurrenceRead]
    assignments: list[AssignmentItem]


class DeadlineVersions(BaseModel):
    items: list[DeadlineVersionRead]
