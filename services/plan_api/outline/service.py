"""A plan's clauses as printed, each with its tasks."""

from collections import defaultdict
from datetime import date

from services.plan_api.briefs import queries
from services.plan_api.briefs.schemas import TaskBrief
from services.plan_api.briefs.service import brief, standings
from services.plan_api.callers.access import Caller
from services.plan_api.outline.schemas import ClauseRead, Outline
from services.plan_api.plans.queries import clauses, plan_id, plan_ref
from services.plan_api.plans.schemas import in_language


def outline(caller: Caller, code: str, as_of: date) -> Outline:
    """A bounded number of statements, however long the text."""
    session = caller.session
    plan = plan_id(session, code)
    wanted = queries.tasks().where(queries.T.plan_id == plan)
    rows = session.execute(wanted.order_by(queries.T.position, queries.T.id)).all()
    found = standings(caller, [row.id for row in rows], as_of)
    tasks: dict[int, list[TaskBrief]] = defaultdict(list)
    for row in rows:
        tasks[row.clause_id].append(brief(caller, row, found))
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
