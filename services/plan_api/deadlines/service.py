"""Sets a task's due date: a version with its reason, on the task and on its assignments at once."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Insert, func, insert, literal, select, update
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import (
    XID_NOW,
    Assignment,
    AssignmentEvent,
    AssignmentState,
)
from services.plan_api.history.service import FACTS, split
from services.plan_api.tasks.domain import FINISHED, Workflow
from services.plan_api.tasks.models import DeadlineVersion, Task
from services.plan_api.trail.models import PlanAudit
from services.shared.audit import record
from services.shared.tokens import Actor


@dataclass(frozen=True)
class Decision:
    """Who set a due date, why, by which document, and from which day on it holds."""

    reason: str
    from_on: date
    at: datetime
    document: str | None = None
    decided_by: str | None = None
    retroactive: bool = False
    simulated: bool = False
    actor: Actor | None = None


def set_deadline(
    session: Session, task: Task, due_on: date | None, decision: Decision
) -> DeadlineVersion:
    """Add a version and put its date on the task's assignments, from the decision's day on.

    What was cancelled takes no more dates. What is finished stays judged by the version of its
    submission day, unless the decision is retroactive: it then holds from the first day of the
    version it replaces. Occurrences have due days of their own and are left alone.
    """
    number, replaced_from = _newest(session, task)
    from_on = decision.from_on
    if decision.retroactive and replaced_from is not None:
        from_on = min(from_on, replaced_from)
    version = DeadlineVersion(
        task_id=task.id,
        number=number + 1,
        due_on=due_on,
        from_on=from_on,
        reason=decision.reason,
        document=decision.document,
        decided_by=decision.decided_by,
        retroactive=decision.retroactive,
        simulated=decision.simulated,
    )
    session.add(version)
    change = ({"due_on": _iso(task.due_on)}, {"due_on": _iso(due_on), "number": number + 1})
    record(session, PlanAudit, decision.actor, "deadline_changed", ("task", task.id), change)
    task.due_on = due_on
    session.flush()
    _apply(session, task, version, decision)
    return version


def _apply(session: Session, task: Task, version: DeadlineVersion, decision: Decision) -> None:
    wanted = select(Assignment.id).where(
        Assignment.task_id == task.id, Assignment.occurrence_id.is_(None)
    )
    if not version.retroactive:
        wanted = wanted.where(Assignment.workflow.not_in([*FINISHED, Workflow.CANCELLED]))
    ids = session.scalars(wanted.order_by(Assignment.id).with_for_update()).all()
    split(session, ids, version.from_on)
    session.execute(
        update(AssignmentState)
        .where(
            AssignmentState.assignment_id.in_(ids),
            AssignmentState.valid_from >= version.from_on,
        )
        .values(due_on=version.due_on)
    )
    session.execute(
        update(Assignment)
        .where(Assignment.id.in_(ids))
        .values(
            due_on=version.due_on,
            original_due_on=func.coalesce(Assignment.original_due_on, version.due_on),
            simulated=Assignment.simulated | version.simulated,
            row_version=Assignment.row_version + 1,
            changed_xid=XID_NOW,
        )
        .execution_options(synchronize_session="fetch")
    )
    session.execute(_events(list(ids), version, decision))


def _newest(session: Session, task: Task) -> tuple[int, date | None]:
    """Number and first day of the task's newest version; (0, None) before the first."""
    found = session.execute(
        select(DeadlineVersion.number, DeadlineVersion.from_on)
        .where(DeadlineVersion.task_id == task.id)
        .order_by(DeadlineVersion.number.desc())
        .limit(1)
    ).first()
    return (found[0], found[1]) if found else (0, None)


def _events(ids: list[int], version: DeadlineVersion, decision: Decision) -> Insert:
    """One event for each assignment, with the facts it has now."""
    columns = {
        "assignment_id": Assignment.id,
        "at": literal(decision.at),
        "on_day": literal(version.from_on),
        "kind": literal(EventKind.DEADLINE_CHANGED, AssignmentEvent.kind.type),
        "by_name": literal(version.decided_by),
        "reason": literal(version.reason),
        "simulated": literal(version.simulated),
        **{name: getattr(Assignment, name) for name in FACTS},
    }
    rows = select(*columns.values()).where(Assignment.id.in_(ids))
    return insert(AssignmentEvent).from_select(list(columns), rows)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
