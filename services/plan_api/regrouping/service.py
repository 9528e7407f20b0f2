"""Gives a task to the newcomers of a group, and takes from those who left what they have not begun."""

from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import group_ref, unit_ref, unit_refs
from services.plan_api.regrouping.domain import Turnover, turnover
from services.plan_api.regrouping.hands import carry_out, handover
from services.plan_api.regrouping.recording import note_refresh, require_right
from services.plan_api.regrouping.schemas import Refreshed
from services.plan_api.regrouping.works import Work, work_of


def refresh(caller: Caller, task_id: int, group: str, *, dry_run: bool) -> Refreshed:
    """404 when the task was never given via the group."""
    work = work_of(caller, task_id, group)
    require_right(caller, work)
    found = _turnover(caller, work)
    left = work.via_group({unit.id for unit in found.goes})
    begun = {row.unit_id for row in left if row.begun}
    ended = [row.id for row in left if not row.begun]
    change = handover(caller, work, found.comes, ended)
    changed = bool(change) and not dry_run
    if changed:
        carry_out(caller, change, group)
        note_refresh(caller, work, found)
    return Refreshed(
        task=task_id,
        group=group_ref(caller, group),
        territory=unit_ref(caller, work.plan.territory_id),
        on=caller.today,
        dry_run=dry_run,
        changed=changed,
        comes=unit_refs(caller, [unit.id for unit in found.comes]),
        goes=unit_refs(caller, [unit.id for unit in found.goes]),
        stays=unit_refs(caller, [unit.id for unit in found.stays]),
        kept=unit_refs(caller, [unit.id for unit in found.goes if unit.id in begun]),
        added=len(change.charges) + len(change.again),
        cancelled=len(ended),
    )


def _turnover(caller: Caller, work: Work) -> Turnover:
    return turnover(
        caller.directory.expand(work.group, work.plan.territory_id, caller.today),
        {row.unit_id for row in work.open_rows if row.via_group == work.group},
        {row.unit_id for row in work.open_rows},
        caller.directory,
        caller.today,
    )
