"""An assignment's rows as COPY takes them: itself, its stretches of days, its events."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from services.directory.units.domain import Unit
from services.plan_api.assignments.domain import AssignmentRole, EventKind
from services.plan_api.assignments.models import Assignment, AssignmentEvent, AssignmentState
from services.plan_api.charges.copying import copy_rows, new_ids
from services.plan_api.history.service import FACTS
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import Occurrence, Task
from services.shared.db import OPEN_END

_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_COPIED = (
    "plan_id", "task_id", "unit_id", "province_id", "role", "counted", "subordinate", "starts_on",
)  # fmt: skip


@dataclass(frozen=True)
class Charge:
    """A task, or one occurrence of it, for one agency from a day on (or from the agency's first)."""

    task: Task
    unit: Unit
    role: AssignmentRole
    on: date
    via_group: str | None = None
    assigned_ref: str | None = None
    occurrence: Occurrence | None = None
    # The province that a body of the whole country counts under: that of the plan.
    territory_id: int | None = None
    # For an agency that has ended since: the first day without it, and why ("unit_merged").
    until: date | None = None
    close_reason: str | None = None
    weight: Decimal = Decimal(1)
    simulated: bool = False
    # Who holds it instead of the unit, since that one was divided.
    holder_id: int | None = None

    @property
    def day(self) -> date:
        return max(self.on, self.unit.valid_from)


def copied(session: Session, charges: Sequence[Charge], parents: Collection[int]) -> list[int]:
    """Copy everything in; the ids of the assignments, in the order of the charges.

    `parents` are the tasks that have occurrences: their own assignments are not counted.
    """
    ids = new_ids(session, Assignment, len(charges))
    rows = [
        {"id": each} | _assignment(charge, parents)
        for each, charge in zip(ids, charges, strict=True)
    ]
    pairs = list(zip(rows, charges, strict=True))
    copy_rows(session, Assignment, rows)
    copy_rows(session, AssignmentState, [x for row, c in pairs for x in _stretches(row, c)])
    copy_rows(session, AssignmentEvent, [x for row, c in pairs for x in _events(row, c)])
    return ids


def _assignment(charge: Charge, parents: Collection[int]) -> dict[str, Any]:
    unit, occurrence = charge.unit, charge.occurrence
    province_id = unit.province_id or charge.territory_id
    if province_id is None:
        raise ValueError(f"{unit.key} belongs to no province and takes no assignments")
    due = occurrence.due_on if occurrence else charge.task.due_on
    return {
        "plan_id": charge.task.plan_id,
        "task_id": charge.task.id,
        "unit_id": unit.id,
        "province_id": province_id,
        "role": charge.role,
        "via_group": charge.via_group,
        "assigned_ref": charge.assigned_ref,
        "occurrence_id": occurrence.id if occurrence else None,
        "counted": occurrence.counted if occurrence else charge.task.id not in parents,
        "subordinate": unit.subordinate and charge.role is not AssignmentRole.REQUESTED,
        "workflow": Workflow.CANCELLED if charge.until else Workflow.NOT_STARTED,
        "close_reason": charge.close_reason,
        "percent": 0,
        "confirmed_percent": 0,
        "weight": charge.weight,
        "starts_on": occurrence.start_on if occurrence else charge.day,
        "due_on": due,
        "original_due_on": due,
        "submitted_on": None,
        "simulated": charge.simulated or (occurrence.simulated if occurrence else False),
    }


def _stretches(row: dict[str, Any], charge: Charge) -> list[dict[str, Any]]:
    """The stretch in which the work is open, and after `until` the one in which it is closed."""
    first = {name: row[name] for name in (*_COPIED, *FACTS)} | {
        "workflow": Workflow.NOT_STARTED,
        "assignment_id": row["id"],
        "unit_id": charge.holder_id or row["unit_id"],
        "weight": charge.weight * charge.task.weight,
        "valid_from": charge.day,
        "valid_to": charge.until or OPEN_END,
    }
    if charge.until is None:
        return [first]
    closed = {"workflow": Workflow.CANCELLED, "valid_from": charge.until, "valid_to": OPEN_END}
    return [first, first | closed]


def _events(row: dict[str, Any], charge: Charge) -> list[dict[str, Any]]:
    first = {name: row[name] for name in FACTS} | {
        "workflow": Workflow.NOT_STARTED,
        "assignment_id": row["id"],
        "at": midnight(charge.day),
        "on_day": charge.day,
        "kind": EventKind.ASSIGNED,
        "reason": None,
        "simulated": row["simulated"],
    }
    if charge.until is None:
        return [first]
    closed = {
        "workflow": Workflow.CANCELLED,
        "at": midnight(charge.until),
        "on_day": charge.until,
        "kind": EventKind.CANCELLED,
        "reason": charge.close_reason,
    }
    return [first, first | closed]


def midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, _ZONE)
