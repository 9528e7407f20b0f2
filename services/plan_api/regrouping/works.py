"""A task as a group has it. Beside service, which refreshes it."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.callers.access import Caller
from services.plan_api.plans.models import Plan
from services.plan_api.regrouping import queries
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import Occurrence, Task
from services.shared.problems import NotFound


class Work(NamedTuple):
    """A task with its plan, everybody's assignments in it, and how the group has it."""

    task: Task
    plan: Plan
    rows: Sequence[Any]
    group: str
    role: AssignmentRole
    assigned_ref: str | None
    periods: Sequence[Occurrence]

    @property
    def open_rows(self) -> list[Any]:
        return [row for row in self.rows if row.workflow is not Workflow.CANCELLED]

    def via_group(self, unit_ids: Collection[int]) -> list[Any]:
        """What these units hold via the group."""
        return [
            row for row in self.open_rows if row.via_group == self.group and row.unit_id in unit_ids
        ]


def work_of(caller: Caller, task_id: int, group: str) -> Work:
    """404 when the task was never given via the group."""
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
    return Work(*found, rows, group, role, via[0].assigned_ref, periods)


def _rank(role: AssignmentRole) -> int:
    return list(AssignmentRole).index(role)
