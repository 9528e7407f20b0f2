"""Report duties with their plans."""

from collections.abc import Collection
from typing import Any, TypeAlias

from sqlalchemy import Integer, Select, any_, cast, or_, select
from sqlalchemy.dialects.postgresql import ARRAY

from services.plan_api.duties.models import ReportDuty
from services.plan_api.plans.models import Plan

D = ReportDuty
Rows: TypeAlias = Select[*tuple[Any, ...]]


def duties(plan_id: int | None = None, units: Collection[int] | None = None) -> Rows:
    """In the order of the text; `units` narrows to duties of plans that bind, or name, one of them."""
    wanted = (
        select(
            D.id, D.code, D.plan_id, D.clause_ref, D.title, D.title_en, D.from_units, D.from_groups,
            D.to_unit_id, D.cadence, D.scheme, D.due_day, D.inclusive, D.roll_policy, D.due_wording,
            D.embedded_in, Plan.code.label("plan_code"), Plan.symbol,
            Plan.title.label("plan_title"), Plan.title_en.label("plan_title_en"),
        )
        .join(Plan, Plan.id == D.plan_id)
        .order_by(D.plan_id, D.position, D.id)
    )  # fmt: skip
    if plan_id is not None:
        wanted = wanted.where(D.plan_id == plan_id)
    if units is not None:
        listed = cast(sorted(units), ARRAY(Integer))
        wanted = wanted.where(or_(Plan.territory_id == any_(listed), D.from_units.overlap(listed)))
    return wanted
