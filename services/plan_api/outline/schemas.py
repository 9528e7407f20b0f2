"""A plan's clauses as printed, each with its tasks."""

from datetime import date

from pydantic import BaseModel

from services.plan_api.briefs.schemas import TaskBrief
from services.plan_api.plans.domain import ClauseKind
from services.plan_api.plans.schemas import PlanRef


class ClauseRead(BaseModel):
    id: int
    ref: str
    parent_id: int | None
    depth: int
    label: str | None
    kind: ClauseKind
    title: str
    tasks: list[TaskBrief]


class Outline(BaseModel):
    plan: PlanRef
    as_of: date
    simulated: bool
    clauses: list[ClauseRead]
