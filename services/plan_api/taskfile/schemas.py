"""One task in full."""

from pydantic import BaseModel

from services.plan_api.assignments.schemas import AssignmentItem
from services.plan_api.briefs.schemas import TaskItem
from services.plan_api.plans.schemas import DocumentRead, LabelRead
from services.plan_api.tasks.schemas import DeadlineVersionRead, DeliverableRead, OccurrenceRead


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
