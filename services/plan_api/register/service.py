"""Plans in lists."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import answering, covered, unit_ref
from services.plan_api.plans.queries import says
from services.plan_api.plans.schemas import in_language
from services.plan_api.register import queries
from services.plan_api.register.schemas import PlanFilter, PlanItem
from services.plan_api.tallies.schemas import counts_of
from services.shared.pages import Key, Page, paginate

_SAME = (
    "id", "code", "symbol", "issued_on", "issued_wording", "period_from", "period_to",
    "period_wording", "status", "n_tasks", "n_duties", "n_targets",
)  # fmt: skip


def plan_items(caller: Caller, wanted: PlanFilter) -> Page[PlanItem]:
    """Newest first; counts and progress are read once for the page."""
    found = queries.plans()
    if wanted.province is not None:
        found = found.where(queries.of_territories(covered(caller, wanted.province)))
    if wanted.status is not None:
        found = found.where(queries.P.status == wanted.status)
    if wanted.q is not None:
        found = found.where(says(queries.P.norm, wanted.q))
    keys = [Key(queries.P.effective_from, descending=True), Key(queries.P.id)]
    page = paginate(caller.session, found, keys, wanted, lambda row: row)
    as_of = wanted.as_of or caller.today
    return Page[PlanItem](
        items=[PlanItem(**fields) for fields in item_fields(caller, page.items, as_of)],
        next=page.next,
        total=page.total,
        total_is_capped=page.total_is_capped,
    )


def item_fields(caller: Caller, rows: Sequence[Any], as_of: date) -> list[dict[str, Any]]:
    ids = [row.id for row in rows]
    counts, progress = queries.standings(caller.session, ids, as_of)
    simulated = queries.simulated(caller.session, ids)
    return [
        {
            "title": in_language(caller.language, row.title, row.title_en),
            "issuer": unit_ref(caller, row.issuer_id),
            "territory": unit_ref(caller, row.territory_id),
            "answered_by": answering(caller, row.territory_id, as_of),
            "progress": progress[row.id],
            "on_time_rate": counts[row.id].on_time_rate,
            "counts": counts_of(counts[row.id]),
            "simulated": row.simulated or row.id in simulated,
            "as_of": as_of,
            **{name: getattr(row, name) for name in _SAME},
        }
        for row in rows
    ]
