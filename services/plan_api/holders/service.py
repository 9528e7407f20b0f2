"""Who holds a task: its assignments, those of a recurring task summed over its occurrences."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from services.plan_api.assignments.schemas import AssignmentItem
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import readable
from services.plan_api.holders import queries
from services.plan_api.tasks.domain import (
    STOPPED,
    Share,
    rolled_up,
    workflow_of,
    worst,
)
from services.plan_api.tasks.schemas import OccurrenceRead
from services.plan_api.worklist.queries import A, assignments
from services.plan_api.worklist.service import item_fields


def holders_and_occurrences(
    caller: Caller, task_id: int, as_of: date
) -> tuple[list[AssignmentItem], list[OccurrenceRead]]:
    """Four statements, however many agencies and occurrences."""
    parts = caller.session.execute(queries.parts(task_id, as_of)).all()
    wanted = assignments(as_of).where(A.task_id == task_id, A.occurrence_id.is_(None))
    rows = caller.session.execute(wanted.order_by(A.role, A.via_group.is_not(None), A.id)).all()
    seen = readable(caller, rows)
    of_holder = defaultdict(list)
    for part in parts:
        of_holder[part.unit_id, part.role].append(part)
    items = [
        _holder(fields, of_holder[row.unit_id, row.role])
        for row, fields in zip(seen, item_fields(caller, seen, as_of), strict=True)
    ]
    return items, _occurrences(caller, task_id, parts)


def _holder(fields: dict[str, Any], parts: Sequence[Any]) -> AssignmentItem:
    """A parent shows the worst state, and the mean progress, of its occurrences so far."""
    item = AssignmentItem(**fields)
    if not parts:
        return item
    return item.model_copy(
        update={
            "workflow": workflow_of(part.workflow for part in parts),
            "state": worst(part.state for part in parts),
            "percent": _mean(parts, "percent"),
            "confirmed_percent": _mean(parts, "confirmed_percent"),
        }
    )


def _mean(parts: Sequence[Any], name: str) -> int:
    shares = [Share(getattr(part, name), 1, part.workflow in STOPPED) for part in parts]
    return round(rolled_up(shares) or 0)


def _occurrences(caller: Caller, task_id: int, parts: Sequence[Any]) -> list[OccurrenceRead]:
    counts = queries.counts(parts)
    rows = caller.session.execute(queries.occurrences(task_id))
    return [OccurrenceRead(counts=counts[row.id], **row._asdict()) for row in rows]
