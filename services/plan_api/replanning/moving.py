"""Writes new due days for many tasks and periods at once. Beside service, which finds them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import Assignment
from services.plan_api.deadlines.service import Decision, apply_due
from services.plan_api.replanning.domain import Rolling
from services.plan_api.tasks.models import DeadlineVersion, Occurrence, Task
from services.plan_api.trail.models import PlanAudit
from services.shared.audit import record


def move(session: Session, deadlines: Iterable[tuple[Rolling, date]], decision: Decision) -> None:
    """Each task gets a new version, each period its new day; few statements for each new day."""
    by_day: dict[tuple[date, bool], list[Rolling]] = defaultdict(list)
    for each, day in deadlines:
        by_day[day, each.period_id is not None].append(each)
    for (day, of_periods), found in by_day.items():
        if of_periods:
            _move_periods(session, found, day, decision)
        else:
            _move_tasks(session, found, day, decision)
    session.flush()
    session.expire_all()


def _move_tasks(session: Session, found: Sequence[Rolling], day: date, decision: Decision) -> None:
    ids = [each.task_id for each in found]
    newest = (
        select(DeadlineVersion.task_id, func.max(DeadlineVersion.number))
        .where(DeadlineVersion.task_id.in_(ids))
        .group_by(DeadlineVersion.task_id)
    )
    numbers = {row[0]: row[1] for row in session.execute(newest)}
    rows = [
        {
            "task_id": each.task_id,
            "number": numbers[each.task_id] + 1,
            "due_on": day,
            "set_on": each.set_on,
            "from_on": decision.from_on,
            "reason": decision.reason,
            "document": decision.document,
            "retroactive": False,
            "simulated": False,
        }
        for each in found
    ]
    session.execute(insert(DeadlineVersion), rows)
    session.execute(_due(Task, ids, day))
    for each, row in zip(found, rows, strict=True):
        _note(session, ("task", each.task_id), each, day, decision, number=row["number"])
    own = Assignment.task_id.in_(ids) & Assignment.occurrence_id.is_(None)
    apply_due(session, own, day, decision)


def _move_periods(
    session: Session, found: Sequence[Rolling], day: date, decision: Decision
) -> None:
    ids = [each.period_id for each in found if each.period_id is not None]
    session.execute(_due(Occurrence, ids, day))
    for each in found:
        _note(session, ("occurrence", each.period_id or 0), each, day, decision)
    apply_due(session, Assignment.occurrence_id.in_(ids), day, decision)


def _due(model: type[Task] | type[Occurrence], ids: Sequence[int], day: date) -> Any:
    """The session is expired afterwards, so nothing need be matched in Python."""
    changed = update(model).where(model.id.in_(ids)).values(due_on=day)
    return changed.execution_options(synchronize_session=False)


def _note(
    session: Session,
    subject: tuple[str, int],
    each: Rolling,
    day: date,
    decision: Decision,
    **more: Any,
) -> None:
    before, after = {"due_on": each.due_on.isoformat()}, {"due_on": day.isoformat(), **more}
    record(session, PlanAudit, decision.actor, "deadline_changed", subject, (before, after))
