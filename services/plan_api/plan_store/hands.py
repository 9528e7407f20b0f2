"""Puts a plan's tasks into the hands of the agencies its file names, now and when it changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import insert, literal, select, update
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import AssignmentRole, EventKind
from services.plan_api.assignments.models import (
    XID_NOW,
    Assignment,
    AssignmentEvent,
    AssignmentState,
)
from services.plan_api.charges.service import Charge, assign
from services.plan_api.history.service import FACTS, split
from services.plan_api.seats.domain import Seat
from services.plan_api.tasks.domain import STOPPED, Workflow
from services.plan_api.tasks.models import Occurrence, Task
from services.shared.db import Coded, Named

WITHDRAWN = "no_longer_assigned"
_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_CHUNK = 5_000


@dataclass(frozen=True)
class Work:
    """A task with its periods, if it recurs, and everybody's seat in it."""

    task: Task
    occurrences: Sequence[Occurrence]
    seats: Sequence[Seat]


def hand_out(session: Session, works: Sequence[Work], territory_id: int, today: date) -> int:
    """Bring the assignments to what the file says; the number of those that are new.

    What an agency no longer has is closed as of today, never deleted: its reports stay.
    """
    there = _there(session, works)
    charges: list[Charge] = []
    ends: list[tuple[date, str] | None] = []
    for work in works:
        for charge, seat in _charges(work, territory_id):
            key = _key(charge.task.id, seat, charge.occurrence)
            if key in there:
                _refresh(there.pop(key), seat)
                continue
            charges.append(charge)
            ends.append((seat.until, seat.reason) if seat.until and seat.reason else None)
    made = assign(session, charges)
    closing = [(a.id, *end) for a, end in zip(made, ends, strict=True) if end]
    closing += [(a.id, today, WITHDRAWN) for a in there.values() if not _is_closed(a)]
    _close(session, closing)
    return len(made)


def _charges(work: Work, territory_id: int) -> Iterable[tuple[Charge, Seat]]:
    """The task itself for every seat, and its periods for those who lead it."""
    for seat in work.seats:
        periods = [
            each
            for each in work.occurrences
            if seat.role is AssignmentRole.LEAD and seat.holds(each.start_on, each.due_on)
        ]
        for period in [None, *periods]:
            charge = Charge(
                work.task,
                seat.unit,
                seat.role,
                seat.on,
                seat.via_group,
                seat.assigned_ref,
                period,
                territory_id,
            )
            yield charge, seat


def _key(task_id: int, seat: Seat, occurrence: Occurrence | None) -> tuple[object, ...]:
    return task_id, seat.unit.id, seat.role, occurrence.id if occurrence else None


def _there(session: Session, works: Sequence[Work]) -> dict[tuple[object, ...], Assignment]:
    ids = [work.task.id for work in works]
    kept = {each.id for work in works for each in work.occurrences}
    found = session.scalars(select(Assignment).where(Assignment.task_id.in_(ids)))
    return {
        (each.task_id, each.unit_id, each.role, each.occurrence_id): each
        for each in found
        if each.occurrence_id is None or each.occurrence_id in kept
    }


def _refresh(assignment: Assignment, seat: Seat) -> None:
    assignment.via_group = seat.via_group
    assignment.assigned_ref = seat.assigned_ref


def _is_closed(assignment: Assignment) -> bool:
    return assignment.workflow in STOPPED or assignment.workflow is Workflow.COMPLETED


def _close(session: Session, closing: Iterable[tuple[int, date, str]]) -> None:
    """Cancel assignments from a day on: rows, stretches of days and events, in bulk."""
    together: dict[tuple[date, str], list[int]] = {}
    for assignment_id, day, reason in closing:
        together.setdefault((day, reason), []).append(assignment_id)
    for (day, reason), ids in together.items():
        for first in range(0, len(ids), _CHUNK):
            _cancel(session, ids[first : first + _CHUNK], day, reason)


def _cancel(session: Session, ids: list[int], day: date, reason: str) -> None:
    split(session, ids, day)
    session.execute(
        update(AssignmentState)
        .where(AssignmentState.assignment_id.in_(ids), AssignmentState.valid_from >= day)
        .values(workflow=Workflow.CANCELLED)
    )
    session.execute(
        update(Assignment)
        .where(Assignment.id.in_(ids))
        .values(
            workflow=Workflow.CANCELLED,
            close_reason=reason,
            row_version=Assignment.row_version + 1,
            changed_xid=XID_NOW,
        )
        .execution_options(synchronize_session=False)
    )
    columns = {
        "assignment_id": Assignment.id,
        "at": literal(datetime.combine(day, time.min, _ZONE)),
        "on_day": literal(day),
        "kind": literal(EventKind.CANCELLED, Named(EventKind)),
        "reason": literal(reason),
        "simulated": literal(False),
        **{name: getattr(Assignment, name) for name in FACTS if name != "workflow"},
        "workflow": literal(Workflow.CANCELLED, Coded(list(Workflow))),
    }
    rows = select(*columns.values()).where(Assignment.id.in_(ids))
    session.execute(insert(AssignmentEvent).from_select(list(columns), rows))
    session.expire_all()
