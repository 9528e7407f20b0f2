"""How other answers name a task, its counts, and its parts."""

from datetime import date
from typing import Any, Self

from pydantic import BaseModel

from services.plan_api.plans.schemas import in_language
from services.plan_api.tasks.domain import Timing
from services.shared.wording import Language


class TaskRef(BaseModel):
    id: int
    code: str
    title: str
    timing: Timing

    @classmethod
    def of(cls, row: Any, language: Language) -> Self:
        """From a row with task_id, task_code, task_title, task_title_en and timing."""
        title = in_language(language, row.task_title, row.task_title_en)
        return cls(id=row.task_id, code=row.task_code, title=title, timing=row.timing)


class Counts(BaseModel):
    """Lead assignments by state. `n_in_time` includes `n_due_soon`; `n_all` is what rates divide by:
    on_time + late + in_time + overdue. `n_pending` are those of on_time and late that await confirmation.
    """

    n_on_time: int
    n_late: int
    n_in_time: int
    n_due_soon: int
    n_overdue: int
    n_no_deadline: int
    n_pending: int
    n_excluded: int
    n_all: int


class OccurrenceRef(BaseModel):
    label: str
    start_on: date
    due_on: date | None


class OccurrenceRead(BaseModel):
    """`counted` is false when it fell due before the plan was issued. Counts are of its leads."""

    id: int
    label: str
    start_on: date
    due_on: date | None
    counted: bool
    counts: Counts
    simulated: bool


class DeliverableRead(BaseModel):
    """`quantity` per `per`, `promised` in all, `delivered` by confirmed reports; null when unknown."""

    id: int
    name: str
    unit: str | None
    quantity: float | None
    per: str | None
    promised: float | None
    delivered: float | None
    year: int | None
    wording: str | None
    attributes: dict[str, Any]


class DeadlineVersionRead(BaseModel):
    """`in_force` marks the version that holds today."""

    number: int
    due_on: date | None
    from_on: date
    reason: str
    document: str | None
    decided_by: str | None
    retroactive: bool
    in_force: bool
    simulated: bool
