"""A plan's clauses as printed, each with its tasks."""

from datetime import date

from pydantic import BaseModel

from services.plan_api.briefs.schemas import TaskBrief
from services.plan_api.plans.domain import ClauseKind
from services.plan_api.plans.schemas import LabelRead, PlanRef
from services.plan_api.tasks.domain import DeadlineState
from services.plan_api.tasks.schemas import DeliverableRead


class OccurrenceMark(BaseModel):
    """The worst state of its counted leads; null before it starts and when it does not count."""

    label: str
    start_on: date
    due_on: date | None
    state: DeadlineState | None


class OutlineTask(TaskBrief):
    """`original_due_on` is the first version's day when it has moved since; occurrences oldest first."""

    original_due_on: date | None
    channels: list[LabelRead]
    deliverables: list[DeliverableRead]
    occurrences: list[OccurrenceMark]


class ClauseRead(BaseModel):
    id: int
    ref: str
    parent_id: int | None
    depth: int
    label: str | None
    kind: ClauseKind
    title: str
    tasks: list[OutlineTask]


class Outline(BaseModel):
    plan: PlanRef
    as_of: date
    simulated: bool
    clauses: list[ClauseRead]
