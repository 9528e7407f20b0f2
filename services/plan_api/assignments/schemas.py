"""An assignment in lists."""

from datetime import date

from pydantic import BaseModel

from services.directory.units.schemas import UnitRef
from services.plan_api.assignments.domain import AssignmentRole, Move
from services.plan_api.plans.schemas import GroupRef, PlanRef
from services.plan_api.tasks.domain import DeadlineState, Workflow
from services.plan_api.tasks.schemas import OccurrenceRef, TaskRef


class AssignmentItem(BaseModel):
    """`unit` is the agency as assigned, `answered_by` the one that answers for it on `as_of`.

    `counted` is false for parents of occurrences, occurrences that fell due before the plan was issued,
    and bodies that were only asked. `percent` is as last reported, `confirmed_percent` what roll-ups use.
    `may` lists the moves that the caller could make now.
    """

    id: int
    task: TaskRef
    plan: PlanRef
    unit: UnitRef
    answered_by: UnitRef | None
    role: AssignmentRole
    via_group: GroupRef | None
    workflow: Workflow
    state: DeadlineState
    percent: int
    confirmed_percent: int
    due_on: date | None
    original_due_on: date | None
    submitted_on: date | None
    occurrence: OccurrenceRef | None
    counted: bool
    subordinate: bool
    weight: float
    may: list[Move]
    version: int
    simulated: bool
    as_of: date
