"""Opens again what a unit had before it left the group. Beside service, which decides that it came back."""

from collections.abc import Sequence
from dataclasses import replace

from services.plan_api.assignments.domain import EventKind
from services.plan_api.callers.access import Caller
from services.plan_api.history.service import Happening, change, due_in_force, facts_of
from services.plan_api.regrouping import queries
from services.plan_api.tasks.domain import Workflow


def reopen(caller: Caller, ids: Sequence[int], group: str) -> None:
    for assignment in queries.by_ids(caller.session, ids):
        assignment.close_reason, assignment.via_group = None, group
        facts = replace(
            facts_of(assignment),
            workflow=Workflow.NOT_STARTED,
            due_on=due_in_force(caller.session, assignment),
        )
        what = Happening(EventKind.ASSIGNED, caller.now, caller.actor)
        change(caller.session, assignment, facts, what)
