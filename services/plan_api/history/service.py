"""Changes an assignment's facts, its stretches of days, its events and the trail: always all four."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, literal, select, update
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import (
    XID_NOW,
    Assignment,
    AssignmentEvent,
    AssignmentState,
)
from services.plan_api.history.domain import Facts
from services.plan_api.tasks.models import Task
from services.plan_api.trail.models import PlanAudit
from services.shared.audit import record
from services.shared.db import OPEN_END
from services.shared.tokens import Actor

FACTS = ("workflow", "confirmed_percent", "submitted_on", "due_on")
_COPIED = [
    column.name for column in AssignmentState.__table__.columns
    if column.name not in ("id", "valid_from", "valid_to")
]  # fmt: skip


@dataclass(frozen=True)
class Happening:
    """What happened, when, and by whom; without an actor the system itself acts."""

    kind: EventKind
    at: datetime
    actor: Actor | None = None
    reason: str | None = None
    report_id: int | None = None
    # The first day on which the new facts hold, when that is not the day of `at`.
    on_day: date | None = None
    simulated: bool = False
    # Whose role it was when a deputy acted ("thừa ủy quyền").
    on_behalf_of_id: int | None = None

    @property
    def day(self) -> date:
        return self.on_day or self.at.date()


def facts_of(assignment: Assignment) -> Facts:
    return Facts(
        assignment.workflow,
        assignment.confirmed_percent,
        assignment.submitted_on,
        assignment.due_on,
    )


def change(
    session: Session, assignment: Assignment, facts: Facts, what: Happening
) -> AssignmentEvent:
    """Give a (locked) assignment new facts; its version and change cursor move along."""
    before = facts_of(assignment)
    for name in FACTS:
        setattr(assignment, name, getattr(facts, name))
    assignment.simulated = assignment.simulated or what.simulated
    touch(assignment)
    _stretch(session, assignment, facts, what.day)
    person = what.actor if what.actor and what.actor.kind == "person" else None
    event = AssignmentEvent(
        assignment_id=assignment.id,
        at=what.at,
        on_day=what.day,
        kind=what.kind,
        by_id=person.id if person else None,
        by_name=what.actor.name if what.actor else None,
        on_behalf_of_id=what.on_behalf_of_id,
        reason=what.reason,
        report_id=what.report_id,
        simulated=what.simulated,
        **{name: getattr(facts, name) for name in FACTS},
    )
    session.add(event)
    subject = ("assignment", assignment.id, assignment.unit_id)
    record(session, PlanAudit, what.actor, what.kind, subject, (_plain(before), _plain(facts)))
    return event


def touch(assignment: Assignment) -> None:
    """The row has changed: readers' tags are stale, and the feed tells it again."""
    assignment.row_version += 1
    assignment.changed_xid = XID_NOW


def holders(session: Session, assignment_id: int) -> list[tuple[date, int]]:
    """From which day on which unit has held it: the one it was given to, and an heir's since that
    one was divided. Who answers for the holder is the directory's business.
    """
    found = (
        select(AssignmentState.valid_from, AssignmentState.unit_id)
        .where(AssignmentState.assignment_id == assignment_id)
        .order_by(AssignmentState.valid_from)
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def holders_now(session: Session, ids: Sequence[int]) -> dict[int, int]:
    """The last holder of each."""
    found = select(AssignmentState.assignment_id, AssignmentState.unit_id).where(
        AssignmentState.assignment_id.in_(ids), AssignmentState.valid_to == OPEN_END
    )
    return {row[0]: row[1] for row in session.execute(found)}


def holder_on(session: Session, assignment_id: int, day: date) -> int:
    return held_on(holders(session, assignment_id), day)


def held_on(holders: Sequence[tuple[date, int]], day: date) -> int:
    """The holder of the day; the first one before any."""
    return next((unit for since, unit in reversed(holders) if since <= day), holders[0][1])


def due_in_force(session: Session, assignment: Assignment) -> date | None:
    """An occurrence keeps its own day; all else follows its task's newest deadline version."""
    if assignment.occurrence_id is not None:
        return assignment.due_on
    return session.scalar(select(Task.due_on).where(Task.id == assignment.task_id))


def note(
    session: Session, actor: Actor, action: str, assignment: Assignment, after: dict[str, Any]
) -> None:
    """A line in the trail for what changes no facts."""
    subject = ("assignment", assignment.id, assignment.unit_id)
    record(session, PlanAudit, actor, action, subject, (None, after))


def split(session: Session, assignment_ids: Sequence[int], on: date) -> None:
    """Cut the stretch that holds the day in two, so that facts can change from that day on."""
    inside = (
        AssignmentState.assignment_id.in_(assignment_ids),
        AssignmentState.valid_from < on,
        AssignmentState.valid_to > on,
    )
    columns = [getattr(AssignmentState, name) for name in _COPIED]
    later = select(*columns, literal(on), AssignmentState.valid_to).where(*inside)
    # The copy begins on the day itself and so is not cut by the second statement.
    session.execute(
        insert(AssignmentState).from_select([*_COPIED, "valid_from", "valid_to"], later)
    )
    session.execute(update(AssignmentState).where(*inside).values(valid_to=on))


def _stretch(session: Session, assignment: Assignment, facts: Facts, day: date) -> None:
    current = session.scalars(
        select(AssignmentState).where(
            AssignmentState.assignment_id == assignment.id, AssignmentState.valid_to == OPEN_END
        )
    ).one()
    if all(getattr(current, name) == getattr(facts, name) for name in FACTS):
        return
    if day > current.valid_from:
        current.valid_to = day
        session.flush()
        current = AssignmentState(
            **{name: getattr(current, name) for name in _COPIED}, valid_from=day
        )
        session.add(current)
    for name in FACTS:
        setattr(current, name, getattr(facts, name))


def _plain(facts: Facts) -> dict[str, object]:
    return {
        "workflow": facts.workflow,
        "confirmed_percent": facts.confirmed_percent,
        "submitted_on": facts.submitted_on.isoformat() if facts.submitted_on else None,
        "due_on": facts.due_on.isoformat() if facts.due_on else None,
    }
