"""Plans in lists, in full, and their outline."""

from datetime import date

from pydantic import BaseModel

from services.directory.units.schemas import UnitRef
from services.plan_api.duties.schemas import DutyRead
from services.plan_api.plans.domain import ClauseKind, PlanStatus
from services.plan_api.plans.schemas import (
    BudgetLineRead,
    DocumentRead,
    LabelRead,
    PlanRef,
    RecipientRead,
    Search,
    SignerRead,
    TargetRead,
    UnitCode,
)
from services.plan_api.tasklist.schemas import TaskBrief
from services.plan_api.tasks.schemas import Counts
from services.shared.pages import PageParams


class PlanFilter(PageParams):
    province: UnitCode | None = None
    status: PlanStatus | None = None
    q: Search | None = None
    as_of: date | None = None


class PlanItem(BaseModel):
    """`territory` is the province of its time, `answered_by` the one that answers for it on `as_of`."""

    id: int
    code: str
    symbol: str | None
    issued_on: date | None
    issued_wording: str | None
    title: str
    period_from: date | None
    period_to: date | None
    period_wording: str | None
    status: PlanStatus
    issuer: UnitRef
    territory: UnitRef
    answered_by: UnitRef | None
    n_tasks: int
    n_duties: int
    n_targets: int
    progress: float | None
    on_time_rate: float | None
    counts: Counts
    simulated: bool
    as_of: date


class PlanDetail(PlanItem):
    implements: PlanRef | None
    signer: SignerRead
    recipients: list[RecipientRead]
    documents: list[DocumentRead]
    budget: list[BudgetLineRead]
    targets: list[TargetRead]
    duties: list[DutyRead]
    channels: list[LabelRead]
    audiences: list[LabelRead]


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
