"""Tasks with the state and progress that their leads give them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from services.plan_api.briefs import queries
from services.plan_api.briefs.schemas import TaskItem
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import unit_refs
from services.plan_api.plans.schemas import PlanRef, in_language
from services.plan_api.tallies.domain import Tally
from services.plan_api.tallies.schemas import counts_of
from services.plan_api.tasks.domain import Workflow, workflow_of

SHOWN_LEADS = 3
_SAME = ("id", "code", "kind", "timing", "timing_wording", "start_on", "due_on")


@dataclass(frozen=True)
class Standings:
    """What the leads of some tasks amount to on a day; read in four statements."""

    as_of: date
    tallies: dict[int, Tally]
    workflows: dict[int, set[Workflow]]
    leads: dict[int, list[int]]
    simulated: set[int]

    def tally(self, task_id: int) -> Tally:
        return self.tallies.get(task_id, Tally())


def standings(caller: Caller, ids: Sequence[int], as_of: date) -> Standings:
    return Standings(
        as_of=as_of,
        tallies=queries.by_task(caller.session, ids, as_of),
        workflows=queries.workflows(caller.session, ids, as_of),
        leads=queries.leads(caller.session, ids),
        simulated=queries.simulated(caller.session, ids),
    )


def item(caller: Caller, row: Any, found: Standings) -> TaskItem:
    return TaskItem(**item_fields(caller, row, found))


def item_fields(caller: Caller, row: Any, found: Standings) -> dict[str, Any]:
    plan = PlanRef.of(row, caller.language)
    return {"plan": plan, "as_of": found.as_of, **brief_fields(caller, row, found)}


def brief_fields(caller: Caller, row: Any, found: Standings) -> dict[str, Any]:
    tally = found.tally(row.id)
    leads = found.leads.get(row.id, [])
    return {
        "title": in_language(caller.language, row.title, row.title_en),
        "state": tally.state,
        "workflow": workflow_of(found.workflows.get(row.id, ())),
        "progress": tally.progress,
        "leads": unit_refs(caller, leads[:SHOWN_LEADS]),
        "n_leads": len(leads),
        "counts": counts_of(tally),
        "simulated": row.id in found.simulated,
        **{name: getattr(row, name) for name in _SAME},
    }
