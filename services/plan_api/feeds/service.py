"""The feed of deadlines: three statements a page, whatever its size; four after a division."""

from collections.abc import Sequence
from typing import Any

from services.directory.units.schemas import UnitRef
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import answering, reasons_told, sight
from services.plan_api.feeds import queries
from services.plan_api.feeds.queries import A, Cursor
from services.plan_api.feeds.schemas import (
    Deadline,
    DeadlineFeed,
    DeadlineFilter,
    DeadlineTask,
    Decision,
)
from services.plan_api.history.service import holders_now
from services.plan_api.plans.schemas import PlanRef, in_language
from services.plan_api.worklist.queries import within

_SAME = (
    "id", "role", "subordinate", "counted", "workflow", "due_on", "submitted_on", "occurrence_label",
    "simulated",
)  # fmt: skip


def deadlines(caller: Caller, wanted: DeadlineFilter) -> DeadlineFeed:
    after = Cursor.parsed(wanted.after)
    found = queries.deadlines(after)
    if wanted.from_on is not None:
        found = found.where(A.due_on >= wanted.from_on)
    if wanted.to_on is not None:
        found = found.where(A.due_on <= wanted.to_on)
    if (seen := sight(caller).units) is not None:
        found = found.where(within(seen))
    rows = caller.session.execute(found.limit(wanted.limit + 1)).all()
    shown = rows[: wanted.limit]
    last = Cursor(shown[-1].changed_xid, shown[-1].id) if shown else after
    decisions = queries.decisions(caller.session, [row.id for row in shown])
    versions = queries.versions(caller.session, [row.id for row in shown])
    # Many rows share few agencies, tasks and plans.
    holders = _holders(caller, shown)
    units = {each: _answering(caller, each) for each in set(holders.values())}
    tasks = {row.task_id: _task(caller, row) for row in shown}
    plans = {row.plan_id: PlanRef.of(row, caller.language) for row in shown}
    return DeadlineFeed(
        as_of=caller.today,
        items=[
            Deadline(
                task=tasks[row.task_id],
                plan=plans[row.plan_id],
                unit=units[holders[row.id]][0],
                province_id=units[holders[row.id]][1],
                deadline_version=versions[row.id],
                decision=_decision(caller, row, decisions.get(row.id)),
                **{name: getattr(row, name) for name in _SAME},
            )
            for row in shown
        ],
        next=str(last),
        more=len(rows) > wanted.limit,
    )


def _holders(caller: Caller, rows: Sequence[Any]) -> dict[int, int]:
    """Of work of a divided unit the heir that got it; all other work is still its agency's own."""
    divided = [row.id for row in rows if len(caller.directory.heirs(row.unit_id)) > 1]
    shared = holders_now(caller.session, divided) if divided else {}
    return {row.id: shared.get(row.id, row.unit_id) for row in rows}


def _answering(caller: Caller, unit_id: int) -> tuple[UnitRef | None, int | None]:
    province_id = caller.directory.province_on(unit_id, "new", caller.today)
    return answering(caller, unit_id, caller.today), province_id


def _task(caller: Caller, row: Any) -> DeadlineTask:
    title = in_language(caller.language, row.task_title, row.task_title_en)
    return DeadlineTask(id=row.task_id, code=row.task_code, title=title)


def _decision(caller: Caller, row: Any, event: Any | None) -> Decision | None:
    if event is None:
        return None
    shown = reasons_told(caller, row)
    # Who decided and who wrote is no portal's business either.
    named = shown or caller.actor.kind == "person"
    return Decision(
        event_id=event.id,
        kind=event.kind.value,
        at=event.at,
        by_id=event.by_id if named else None,
        by_name=event.by_name if named else None,
        reason=event.reason if shown else None,
        reporter_id=event.author_id if named else None,
    )
