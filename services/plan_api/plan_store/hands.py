"""Puts a plan's tasks into the hands of the agencies its file names, now and when it changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.assignments.models import Assignment
from services.plan_api.charges.closing import close_all
from services.plan_api.charges.rows import Charge
from services.plan_api.charges.service import assign_all
from services.plan_api.seats.domain import Seat
from services.plan_api.tasks.domain import STOPPED, Workflow
from services.plan_api.tasks.models import Occurrence, Task

WITHDRAWN = "no_longer_assigned"


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
    for work in works:
        for charge, seat in _charges(work, territory_id):
            key = _key(charge.task.id, seat, charge.occurrence)
            if key in there:
                _refresh(there.pop(key), seat)
                continue
            charges.append(charge)
    made = assign_all(session, charges)
    came = _came_later(there.values(), works)
    left = [
        each.id
        for each in there.values()
        if not _is_closed(each) and (each.task_id, each.unit_id) not in came
    ]
    close_all(session, left, today, WITHDRAWN)
    return len(made)


def _charges(work: Work, territory_id: int) -> Iterable[tuple[Charge, Seat]]:
    """The task itself for every seat, and its periods for those who lead it."""
    first = min((seat.on for seat in work.seats), default=None)
    for seat in work.seats:
        periods = [
            each
            for each in work.occurrences
            if seat.role is AssignmentRole.LEAD and _holds(seat, each, first)
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
                seat.until,
                seat.reason,
            )
            yield charge, seat


def _holds(seat: Seat, period: Occurrence, first: date | None) -> bool:
    """Periods due before the plan was issued are shown with those who had the task from the start."""
    if not period.counted:
        return seat.on == first
    return seat.holds(period.start_on, period.due_on)


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


def _came_later(left: Iterable[Assignment], works: Iterable[Work]) -> set[tuple[int, int]]:
    """Who (by task and unit) has the work by a later refresh of a group that the file still names:
    of these the file says nothing.
    """
    days: dict[tuple[int, str | None], date] = {}
    for work in works:
        for seat in work.seats:
            key = (work.task.id, seat.via_group)
            days[key] = max(seat.on, days.get(key, seat.on))
    return {
        (each.task_id, each.unit_id)
        for each in left
        if each.via_group is not None
        and each.occurrence_id is None
        and each.starts_on > days.get((each.task_id, each.via_group), date.max)
    }


def _is_closed(assignment: Assignment) -> bool:
    return assignment.workflow in STOPPED or assignment.workflow is Workflow.COMPLETED
