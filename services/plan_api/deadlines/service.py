"""Sets a task's due date: a version with its reason, on the task and on its assignments at once."""

from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, Insert, func, insert, literal, select, update
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import (
    XID_NOW,
    Assignment,
    AssignmentEvent,
    AssignmentState,
)
from services.plan_api.deadlines.decisions import BY_CALENDAR as BY_CALENDAR
from services.plan_api.deadlines.decisions import Decision as Decision
from services.plan_api.deadlines.decisions import kept_beside as kept_beside
from services.plan_api.deadlines.decisions import period_days as period_days
from services.plan_api.deadlines.decisions import rolled_by as rolled_by
from services.plan_api.history.service import FACTS, split
from services.plan_api.tasks.domain import FINISHED, Workflow
from services.plan_api.tasks.models import DeadlineVersion, Task
from services.plan_api.trail.models import PlanAudit
from services.shared.audit import record


def set_deadline(
    session: Session, task: Task, due_on: date | None, decision: Decision
) -> DeadlineVersion:
    """Add a version and put its date on the task's assignments, from the decision's day on.

    Where the task's due days roll, the version keeps the day as decided beside the one it rolled to.
    What was cancelled takes no more dates. What is finished stays judged by the version of its
    submission day, unless the decision is retroactive: it then holds from the first day of the
    version it replaces. Occurrences have due days of their own and are left alone.
    """
    number, replaced_from = _newest(session, task)
    from_on = decision.from_on
    if decision.retroactive and replaced_from is not None:
        from_on = min(from_on, replaced_from)
    rolled = rolled_by(session, task.roll_policy, due_on)
    version = DeadlineVersion(
        task_id=task.id,
        number=number + 1,
        due_on=rolled,
        set_on=kept_beside(task.roll_policy, due_on),
        from_on=from_on,
        reason=decision.reason,
        document=decision.document,
        decided_by=decision.decided_by,
        retroactive=decision.retroactive,
        simulated=decision.simulated,
    )
    session.add(version)
    change = ({"due_on": _iso(task.due_on)}, {"due_on": _iso(rolled), "number": number + 1})
    record(session, PlanAudit, decision.actor, "deadline_changed", ("task", task.id), change)
    task.due_on = rolled
    session.flush()
    own = (Assignment.task_id == task.id) & Assignment.occurrence_id.is_(None)
    apply_due(session, own, rolled, replace(decision, from_on=from_on))
    return version


def apply_due(
    session: Session, which: ColumnElement[bool], due_on: date | None, decision: Decision
) -> None:
    """Put a due day on some assignments: rows, their stretches of days, and an event each."""
    wanted = select(Assignment.id).where(which)
    if not decision.retroactive:
        wanted = wanted.where(Assignment.workflow.not_in([*FINISHED, Workflow.CANCELLED]))
    ids = session.scalars(wanted.order_by(Assignment.id).with_for_update()).all()
    split(session, ids, decision.from_on)
    session.execute(
        update(AssignmentState)
        .where(
            AssignmentState.assignment_id.in_(ids),
            AssignmentState.valid_from >= decision.from_on,
        )
        .values(due_on=due_on)
    )
    session.execute(
        update(Assignment)
        .where(Assignment.id.in_(ids))
        .values(
            due_on=due_on,
            original_due_on=func.coalesce(Assignment.original_due_on, due_on),
            simulated=Assignment.simulated | decision.simulated,
            row_version=Assignment.row_version + 1,
            changed_xid=XID_NOW,
        )
        .execution_options(synchronize_session="fetch")
    )
    session.execute(_events(list(ids), decision))


def _newest(session: Session, task: Task) -> tuple[int, date | None]:
    """Number and first day of the task's newest version; (0, None) before the first."""
    found = session.execute(
        select(DeadlineVersion.number, DeadlineVersion.from_on)
        .where(DeadlineVersion.task_id == task.id)
        .order_by(DeadlineVersion.number.desc())
        .limit(1)
    ).first()
    return (found[0], found[1]) if found else (0, None)


def _events(ids: list[int], decision: Decision) -> Insert:
    """One event for each assignment, with the facts it has now."""
    columns = {
        "assignment_id": Assignment.id,
        "at": literal(decision.at),
        "on_day": literal(decision.from_on),
        "kind": literal(EventKind.DEADLINE_CHANGED, AssignmentEvent.kind.type),
        "by_name": literal(decision.decided_by),
        "reason": literal(decision.reason),
        "simulated": literal(decision.simulated),
        **{name: getattr(Assignment, name) for name in FACTS},
    }
    rows = select(*columns.values()).where(Assignment.id.in_(ids))
    return insert(AssignmentEvent).from_select(list(columns), rows)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
