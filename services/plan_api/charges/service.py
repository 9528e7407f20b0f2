"""Puts tasks into the hands of agencies, and closes what no agency answers for any more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory, Unit
from services.plan_api.assignments.domain import AssignmentRole, EventKind
from services.plan_api.assignments.models import Assignment, AssignmentEvent, AssignmentState
from services.plan_api.history.domain import Facts
from services.plan_api.history.service import FACTS, Happening, change
from services.plan_api.tasks.domain import STOPPED, Workflow
from services.plan_api.tasks.models import Occurrence, Task
from services.shared.db import OPEN_END

UNIT_ABOLISHED = "unit_abolished"
_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


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
    weight: Decimal = Decimal(1)
    simulated: bool = False

    @property
    def day(self) -> date:
        return max(self.on, self.unit.valid_from)


def assign(session: Session, charges: Sequence[Charge]) -> list[Assignment]:
    """Store the assignments with their first stretch and event, in a fixed number of statements.

    Tasks and occurrences must have their ids. The occurrence-less assignment of a task that has
    occurrences is their parent and is not counted, whichever of them comes first.
    """
    parents = {c.task.id for c in charges if c.occurrence} | _with_occurrences(session, charges)
    made = [_assignment(charge, parents) for charge in charges]
    session.add_all(made)
    session.flush()
    if not made:
        return made
    pairs = list(zip(made, charges, strict=True))
    session.execute(insert(AssignmentState), [_state(a, c) for a, c in pairs])
    session.execute(insert(AssignmentEvent), [_event(a, c.day) for a, c in pairs])
    _uncount_parents(session, parents)
    return made


def close_abolished(
    session: Session, directory: Directory, today: date, plan_id: int | None = None
) -> int:
    """Cancel, from the agency's end, what nobody answers for: never overdue after that day."""
    ended = [
        unit.id
        for unit in directory.units.values()
        if unit.valid_to <= today and not directory.successors(unit.id, today)
    ]
    wanted = select(Assignment).where(
        Assignment.unit_id.in_(ended),
        Assignment.workflow.not_in([*STOPPED, Workflow.COMPLETED]),
    )
    if plan_id is not None:
        wanted = wanted.where(Assignment.plan_id == plan_id)
    found = session.scalars(wanted.order_by(Assignment.id).with_for_update()).all()
    for assignment in found:
        _cancel(session, assignment, directory.unit(assignment.unit_id).valid_to)
    return len(found)


def _cancel(session: Session, assignment: Assignment, day: date) -> None:
    assignment.close_reason = UNIT_ABOLISHED
    facts = Facts(
        Workflow.CANCELLED,
        assignment.confirmed_percent,
        assignment.submitted_on,
        assignment.due_on,
    )
    what = Happening(EventKind.CANCELLED, _midnight(day), reason=UNIT_ABOLISHED, on_day=day)
    change(session, assignment, facts, what)


def _assignment(charge: Charge, parents: set[int]) -> Assignment:
    unit, occurrence = charge.unit, charge.occurrence
    province_id = unit.province_id or charge.territory_id
    if province_id is None:
        raise ValueError(f"{unit.key} belongs to no province and takes no assignments")
    due = occurrence.due_on if occurrence else charge.task.due_on
    return Assignment(
        plan_id=charge.task.plan_id,
        task_id=charge.task.id,
        unit_id=unit.id,
        province_id=province_id,
        role=charge.role,
        via_group=charge.via_group,
        assigned_ref=charge.assigned_ref,
        occurrence_id=occurrence.id if occurrence else None,
        counted=occurrence.counted if occurrence else charge.task.id not in parents,
        subordinate=unit.subordinate and charge.role is not AssignmentRole.REQUESTED,
        workflow=Workflow.NOT_STARTED,
        percent=0,
        confirmed_percent=0,
        weight=charge.weight,
        starts_on=occurrence.start_on if occurrence else charge.day,
        due_on=due,
        original_due_on=due,
        simulated=charge.simulated or (occurrence.simulated if occurrence else False),
    )


def _state(assignment: Assignment, charge: Charge) -> dict[str, object]:
    copied = (
        "plan_id",
        "task_id",
        "unit_id",
        "province_id",
        "role",
        "counted",
        "subordinate",
        "starts_on",
    )
    row = {name: getattr(assignment, name) for name in (*copied, *FACTS)}
    return row | {
        "assignment_id": assignment.id,
        "weight": charge.weight * charge.task.weight,
        "valid_from": charge.day,
        "valid_to": OPEN_END,
    }


def _event(assignment: Assignment, day: date) -> dict[str, object]:
    row = {name: getattr(assignment, name) for name in FACTS}
    return row | {
        "assignment_id": assignment.id,
        "at": _midnight(day),
        "on_day": day,
        "kind": EventKind.ASSIGNED,
        "simulated": assignment.simulated,
    }


def _with_occurrences(session: Session, charges: Sequence[Charge]) -> set[int]:
    ids = {charge.task.id for charge in charges}
    return set(session.scalars(select(Occurrence.task_id).where(Occurrence.task_id.in_(ids))))


def _uncount_parents(session: Session, task_ids: set[int]) -> None:
    parents = (
        update(Assignment)
        .where(Assignment.task_id.in_(task_ids), Assignment.occurrence_id.is_(None))
        .values(counted=False)
        .returning(Assignment.id)
    )
    ids = session.scalars(parents).all()
    session.execute(
        update(AssignmentState).where(AssignmentState.assignment_id.in_(ids)).values(counted=False)
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, _ZONE)
