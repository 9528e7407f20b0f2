"""Stores a plan file's tasks with what they promise, when they fall due and how they recur."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from services.directory.units.names import folded
from services.plan_api.deadlines.service import (
    BY_CALENDAR,
    Decision,
    kept_beside,
    rolled_by,
    set_deadline,
)
from services.plan_api.deadlines.service import period_days as period_days
from services.plan_api.plan_format.schemas import Deliverable as DeliverableFile
from services.plan_api.plan_format.schemas import PlanFile
from services.plan_api.plan_format.schemas import Task as TaskFile
from services.plan_api.plan_store.texts import NORM
from services.plan_api.plans.models import Clause, Plan
from services.plan_api.recurrence.domain import spans
from services.plan_api.reports.models import ReportQuantity
from services.plan_api.tasks.models import DeadlineVersion, Deliverable, Occurrence, Task

_BY_FILE = "Thời hạn theo kế hoạch"
_MOVED = "Thời hạn theo bản sửa của tệp kế hoạch"


def store_tasks(
    session: Session, plan: Plan, file: PlanFile, clauses: dict[str, Clause], now: datetime
) -> dict[str, Task]:
    """Tasks by code, updated in place; those that the file no longer has come along unchanged."""
    there = {
        each.code: each for each in session.scalars(select(Task).where(Task.plan_id == plan.id))
    }
    moved: list[tuple[Task, date | None]] = []
    new: list[tuple[Task, date | None]] = []
    for position, wanted in enumerate(file.tasks):
        task = there.get(wanted.code)
        decided = wanted.timing.due_on
        due_on = rolled_by(session, wanted.timing.roll, decided)
        if task is None:
            task = there[wanted.code] = Task(plan_id=plan.id, code=wanted.code, due_on=due_on)
            session.add(task)
            new.append((task, decided))
        elif task.due_on != due_on and not _decided_elsewhere(session, task):
            moved.append((task, decided))
        _set(task, wanted, clauses[wanted.clause], position)
    session.flush()
    _first_deadlines(session, plan, new)
    for task, due_on in moved:
        set_deadline(session, task, due_on, Decision(_MOVED, now.date(), now))
    return there


def store_deliverables(session: Session, file: PlanFile, tasks: dict[str, Task]) -> None:
    """By name within a task; one that somebody has reported on is never removed."""
    ids = [tasks[each.code].id for each in file.tasks]
    there: dict[tuple[int, str], Deliverable] = {
        (each.task_id, each.name): each
        for each in session.scalars(select(Deliverable).where(Deliverable.task_id.in_(ids)))
    }
    reported = select(ReportQuantity.deliverable_id)
    wanted = {(tasks[t.code].id, d.name) for t in file.tasks for d in t.deliverables}
    gone = [each.id for key, each in there.items() if key not in wanted]
    session.execute(
        delete(Deliverable).where(Deliverable.id.in_(gone), Deliverable.id.not_in(reported))
    )
    last = dict.fromkeys(ids, 1000)
    for each in there.values():
        # Out of the way of the new order, which is unique within a task.
        each.position = last[each.task_id] = last[each.task_id] + 1
    session.flush()
    for task in file.tasks:
        for position, promised in enumerate(task.deliverables):
            key = (tasks[task.code].id, promised.name)
            found = there.get(key)
            if found is None:
                found = Deliverable(task_id=key[0], name=promised.name)
                session.add(found)
            _promise(found, promised, position)
    session.flush()


def store_occurrences(
    session: Session, plan: Plan, tasks: Iterable[tuple[Task, TaskFile]], horizon: date
) -> dict[int, list[Occurrence]]:
    """The periods of recurring tasks up to the horizon, by task; none is ever removed.

    One that fell due before the plan was issued is kept, but not counted.
    """
    recurring = {task.id: wanted.timing for task, wanted in tasks if wanted.timing.rrule}
    there: dict[int, list[Occurrence]] = {task_id: [] for task_id in recurring}
    found = select(Occurrence).where(Occurrence.task_id.in_(recurring)).order_by(Occurrence.id)
    for each in session.scalars(found):
        there[each.task_id].append(each)
    issued = plan.issued_on or plan.effective_from
    for task_id, timing in recurring.items():
        labels = {each.label for each in there[task_id]}
        # A rhythm without a first day ("mỗi tháng 02 kỳ") has no periods that could be named.
        if not timing.rrule or timing.start_on is None:
            continue
        there[task_id] += [
            Occurrence(
                task_id=task_id,
                label=span.label,
                start_on=span.start_on,
                **period_days(session, timing.roll, span.start_on, span.due_on),
                counted=span.due_on >= issued,
            )
            for span in spans(timing.rrule, timing.start_on, horizon)
            if span.label not in labels
        ]
        session.add_all(there[task_id])
    session.flush()
    return there


def _set(task: Task, wanted: TaskFile, clause: Clause, position: int) -> None:
    timing = wanted.timing
    title = wanted.title or clause.title
    values: dict[str, Any] = {
        "clause_id": clause.id,
        "position": position,
        "title": title,
        "title_en": wanted.title_en or clause.title_en,
        "norm": folded(title)[:NORM],
        "kind": wanted.kind,
        "timing": timing.kind,
        "timing_wording": timing.wording,
        "start_on": timing.start_on,
        "recurrence": timing.rrule,
        "roll_policy": timing.roll,
        "weight": wanted.weight,
        "channels": [str(each) for each in wanted.channels],
        "audiences": [str(each) for each in wanted.audiences],
        "indicators": list(wanted.indicators),
        "note": wanted.note,
    }
    changed = {name: value for name, value in values.items() if getattr(task, name) != value}
    for name, value in changed.items():
        setattr(task, name, value)
    if changed and task.id is not None:
        task.row_version += 1


def _first_deadlines(
    session: Session, plan: Plan, tasks: Iterable[tuple[Task, date | None]]
) -> None:
    session.add_all(
        DeadlineVersion(
            task_id=task.id,
            number=1,
            due_on=task.due_on,
            set_on=kept_beside(task.roll_policy, decided),
            from_on=plan.issued_on or plan.effective_from,
            reason=_BY_FILE,
        )
        for task, decided in tasks
        if task.due_on
    )
    session.flush()


def _decided_elsewhere(session: Session, task: Task) -> bool:
    """Whether somebody has set the date since: a file does not undo a decision.

    That the calendar moved a day is nobody's decision on the task.
    """
    reasons = select(DeadlineVersion.reason).where(DeadlineVersion.task_id == task.id)
    return any(
        reason not in (_BY_FILE, _MOVED) and not reason.startswith(BY_CALENDAR)
        for reason in session.scalars(reasons)
    )


def _promise(row: Deliverable, promised: DeliverableFile, position: int) -> None:
    row.position = position
    row.name_en, row.unit = promised.name_en, promised.unit
    row.quantity = promised.per_period or promised.quantity
    row.per = promised.per
    row.promised = promised.quantity
    printed: dict[str, Any] = dict(promised.attributes)
    if promised.year:
        printed["năm"] = promised.year
    if promised.wording:
        printed["nguyên văn"] = promised.wording
    row.attributes = printed


def horizon_of(today: date) -> date:
    """Periods are made up to the end of next year: enough for every reminder and Gantt chart."""
    return date(today.year + 1, 12, 31)
