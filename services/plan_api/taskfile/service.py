"""One task in full."""

from datetime import date

from services.plan_api.briefs import queries
from services.plan_api.briefs.service import item_fields, standings
from services.plan_api.callers.access import Caller
from services.plan_api.holders.service import holders_and_occurrences
from services.plan_api.plans.schemas import LabelRead, in_language
from services.plan_api.taskfile.schemas import ClauseRef, TaskDetail
from services.plan_api.taskparts import service as parts
from services.shared.problems import NotFound


def task_detail(caller: Caller, task_id: int, as_of: date) -> TaskDetail:
    row = caller.session.execute(queries.tasks().where(queries.T.id == task_id)).first()
    if row is None:
        raise NotFound
    holders, occurrences = holders_and_occurrences(caller, task_id, as_of)
    clause_title = in_language(caller.language, row.clause_title, row.clause_title_en)
    return TaskDetail(
        clause=ClauseRef(ref=row.ref, label=row.label, title=clause_title),
        weight=float(row.weight),
        note=row.note,
        recurrence=row.recurrence,
        channels=LabelRead.channels(row.channels, caller.language),
        audiences=LabelRead.audiences(row.audiences, caller.language),
        indicators=row.indicators,
        documents=parts.documents(caller, row.plan_id, row.ref),
        deliverables=parts.deliverables(caller, [task_id])[task_id],
        deadline_versions=parts.deadline_versions(caller, task_id, as_of),
        occurrences=occurrences,
        assignments=holders,
        **item_fields(caller, row, standings(caller, [task_id], as_of)),
    )


def require_task(caller: Caller, task_id: int) -> None:
    if caller.session.get(queries.T, task_id) is None:
        raise NotFound
