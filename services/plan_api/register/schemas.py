"""Plans in lists."""

from datetime import date

from pydantic import BaseModel

from services.directory.units.schemas import UnitRef
from services.plan_api.plans.domain import PlanStatus
from services.plan_api.plans.schemas import Search, UnitCode
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
