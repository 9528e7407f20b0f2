"""A plan's clauses as printed, each with its tasks."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from services.plan_api.briefs.queries import T
from services.plan_api.briefs.queries import tasks as every_task
from services.plan_api.briefs.service import brief_fields, standings
from services.plan_api.callers.access import Caller
from services.plan_api.outline import queries
from services.plan_api.outline.schemas import ClauseRead, OccurrenceMark, Outline, OutlineTask
from services.plan_api.plans.queries import clauses, plan_id, plan_ref
from services.plan_api.plans.schemas import LabelRead, in_language
from services.plan_api.taskparts.service import deliverables


def outline(caller: Caller, code: str, as_of: date) -> Outline:
    """A bounded number of statements, however long the text."""
    session = caller.session
    plan = plan_id(session, code)
    wanted = every_task().where(T.plan_id == plan)
    rows = session.execute(wanted.order_by(T.position, T.id)).all()
    ids = [row.id for row in rows]
    found, added = standings(caller, ids, as_of), _additions(caller, ids, as_of)
    tasks: dict[int, list[OutlineTask]] = defaultdict(list)
    for row in rows:
        task = OutlineTask(**brief_fields(caller, row, found), **added(row))
        tasks[row.clause_id].append(task)
    return Outline(
        plan=plan_ref(session, plan, caller.language),
        as_of=as_of,
        simulated=bool(found.simulated),
        clauses=[
            ClauseRead(
                id=row.id,
                ref=row.ref,
                parent_id=row.parent_id,
                depth=row.depth,
                label=row.label,
                kind=row.kind,
                title=in_language(caller.language, row.title, row.title_en),
                tasks=tasks[row.id],
            )
            for row in session.execute(clauses(plan))
        ],
    )


def _additions(caller: Caller, ids: Sequence[int], as_of: date) -> Callable[[Any], dict[str, Any]]:
    """What a task shows here beside its brief; read in three statements."""
    first = queries.first_due(caller.session, ids)
    periods = queries.occurrences(caller.session, ids, as_of)
    promised = deliverables(caller, ids)

    def added(row: Any) -> dict[str, Any]:
        original = first.get(row.id)
        return {
            "original_due_on": original if original != row.due_on else None,
            "channels": LabelRead.channels(row.channels, caller.language),
            "deliverables": promised[row.id],
            "occurrences": [
                OccurrenceMark(
                    label=each.label, start_on=each.start_on, due_on=each.due_on, state=each.state
                )
                for each in periods[row.id]
            ],
        }

    return added
