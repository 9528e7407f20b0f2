"""Gives a task to the newcomers of a group, and takes from those who left what they have not begun."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from services.directory.permissions.access import require
from services.directory.permissions.domain import Act
from services.directory.units.domain import Unit
from services.directory.units.schemas import UnitRef
from services.plan_api.assignments.domain import AssignmentRole, EventKind
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import group_ref, unit_ref
from services.plan_api.charges.closing import close_all
from services.plan_api.charges.rows import Charge
from services.plan_api.charges.service import assign_all
from services.plan_api.history.service import Happening, change, due_in_force, facts_of
from services.plan_api.plan_store.hands import WITHDRAWN
from services.plan_api.plans.models import Plan
from services.plan_api.regrouping import queries
from services.plan_api.regrouping.domain import Turnover, turnover
from services.plan_api.regrouping.schemas import Refreshed
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import Occurrence, Task
from services.plan_api.trail.models import PlanAudit
from services.shared.audit import record
from services.shared.problems import NotFound


class _Work(NamedTuple):
    """A task with its plan, everybody's assignments in it, and how the group has it."""

    task: Task
    plan: Plan
    rows: Sequence[Any]
    group: str
    role: AssignmentRole
    assigned_ref: str | None
    periods: Sequence[Occurrence]


def refresh(caller: Caller, task_id: int, group: str, *, dry_run: bool) -> Refreshed:
    """404 when the task was never given via the group."""
    work = _work(caller, task_id, group)
    require(caller.actor, caller.directory, Act.WORK_ASSIGN, work.plan.territory_id)
    found = _turnover(caller, work)
    gone = {unit.id for unit in found.goes}
    left = [row for row in work.rows if _via(row, group) and row.unit_id in gone]
    ended = [row.id for row in left if not row.begun]
    charges, again = _coming(caller, work, found.comes)
    changed = not dry_run and bool(charges or again or ended)
    if changed:
        assign_all(caller.session, charges)
        _reopen(caller, again, group)
        close_all(caller.session, ended, caller.today, WITHDRAWN)
        _record(caller, work, found)
    return Refreshed(
        task=task_id,
        group=group_ref(caller, group),
        territory=unit_ref(caller, work.plan.territory_id),
        on=caller.today,
        dry_run=dry_run,
        changed=changed,
        comes=_refs(caller, found.comes),
        goes=_refs(caller, found.goes),
        stays=_refs(caller, found.stays),
        kept=_refs(
            caller, [unit for unit in found.goes if unit.id in {r.unit_id for r in left if r.begun}]
        ),
        added=len(charges) + len(again),
        cancelled=len(ended),
    )


def _work(caller: Caller, task_id: int, group: str) -> _Work:
    found = queries.locked_task(caller.session, task_id)
    if found is None or group not in caller.directory.groups:
        raise NotFound
    rows = queries.assignments(caller.session, task_id)
    # How the group has the task; leading goes before lending a hand.
    via = sorted((row for row in rows if row.via_group == group), key=lambda row: _rank(row.role))
    if not via:
        raise NotFound
    role = via[0].role
    leads = role is AssignmentRole.LEAD
    periods = queries.coming_periods(caller.session, task_id, caller.today) if leads else []
    return _Work(*found, rows, group, role, via[0].assigned_ref, periods)


def _turnover(caller: Caller, work: _Work) -> Turnover:
    open_rows = [row for row in work.rows if row.workflow is not Workflow.CANCELLED]
    return turnover(
        caller.directory.expand(work.group, work.plan.territory_id, caller.today),
        {row.unit_id for row in open_rows if row.via_group == work.group},
        {row.unit_id for row in open_rows},
        caller.directory,
        caller.today,
    )


def _via(row: Any, group: str) -> bool:
    return row.via_group == group and row.workflow is not Workflow.CANCELLED


def _coming(caller: Caller, work: _Work, comes: Sequence[Unit]) -> tuple[list[Charge], list[int]]:
    """New assignments, and earlier ones of the same units that are open again."""
    there = {(r.unit_id, r.occurrence_id): r.id for r in work.rows if r.role is work.role}
    charges: list[Charge] = []
    again: list[int] = []
    for unit in comes:
        for period in (None, *work.periods):
            known = there.get((unit.id, period.id if period else None))
            if known is not None:
                again.append(known)
                continue
            charges.append(_charge(caller, work, unit, period))
    return charges, again


def _charge(caller: Caller, work: _Work, unit: Unit, period: Occurrence | None) -> Charge:
    return Charge(
        work.task,
        unit,
        work.role,
        caller.today,
        work.group,
        work.assigned_ref,
        period,
        work.plan.territory_id,
    )


def _reopen(caller: Caller, ids: Sequence[int], group: str) -> None:
    for assignment in queries.by_ids(caller.session, ids):
        assignment.close_reason, assignment.via_group = None, group
        facts = replace(
            facts_of(assignment),
            workflow=Workflow.NOT_STARTED,
            due_on=due_in_force(caller.session, assignment),
        )
        change(
            caller.session,
            assignment,
            facts,
            Happening(EventKind.ASSIGNED, caller.now, caller.actor),
        )


def _record(caller: Caller, work: _Work, found: Turnover) -> None:
    after = {
        "group": work.group,
        "comes": [unit.id for unit in found.comes],
        "goes": [unit.id for unit in found.goes],
    }
    subject = ("task", work.task.id, work.plan.territory_id)
    record(caller.session, PlanAudit, caller.actor, "group_refreshed", subject, (None, after))


def _rank(role: AssignmentRole) -> int:
    return list(AssignmentRole).index(role)


def _refs(caller: Caller, units: Sequence[Unit]) -> list[UnitRef]:
    return [UnitRef.of(unit, caller.language) for unit in units]
