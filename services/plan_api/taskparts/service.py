"""A task's parts as answers."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from services.plan_api.callers.access import Caller
from services.plan_api.plans.schemas import DocumentRead, in_language
from services.plan_api.taskparts import queries
from services.plan_api.tasks.schemas import DeadlineVersionRead, DeliverableRead


def deadline_versions(caller: Caller, task_id: int, as_of: date) -> list[DeadlineVersionRead]:
    rows = caller.session.execute(queries.deadline_versions(task_id)).all()
    reached = [row.number for row in rows if row.from_on <= as_of]
    in_force = max(reached, default=None)
    return [DeadlineVersionRead(in_force=row.number == in_force, **row._asdict()) for row in rows]


def deliverables(caller: Caller, task_ids: Sequence[int]) -> dict[int, list[DeliverableRead]]:
    """By task, each in the order of the text; one statement."""
    found: dict[int, list[DeliverableRead]] = defaultdict(list)
    for row in caller.session.execute(queries.deliverables(task_ids)):
        found[row.task_id].append(_deliverable(caller, row))
    return found


def documents(caller: Caller, plan_id: int, clause_ref: str | None = None) -> list[DocumentRead]:
    rows = caller.session.execute(queries.documents(plan_id, clause_ref)).all()
    return [DocumentRead(**row._asdict()) for row in rows]


def _deliverable(caller: Caller, row: Any) -> DeliverableRead:
    return DeliverableRead(
        id=row.id,
        name=in_language(caller.language, row.name, row.name_en),
        unit=row.unit,
        quantity=_number(row.quantity),
        per=row.per,
        promised=_number(row.promised),
        delivered=_number(row.delivered),
        year=row.year,
        wording=row.wording,
        attributes=row.attributes,
    )


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
