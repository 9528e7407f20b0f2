"""Tasks by filter."""

from services.plan_api.briefs import queries
from services.plan_api.briefs.queries import Rows, T
from services.plan_api.briefs.schemas import TaskItem
from services.plan_api.briefs.service import item, standings
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import covered
from services.plan_api.plans.queries import plan_id, says
from services.plan_api.tasklist.schemas import TaskFilter
from services.shared.pages import Key, Page, paginate


def task_items(caller: Caller, wanted: TaskFilter) -> Page[TaskItem]:
    """In the order of plans and of their texts; the leads' facts are read once for the page."""
    as_of = wanted.as_of or caller.today
    keys = [Key(T.plan_id), Key(T.position), Key(T.id)]
    page = paginate(
        caller.session, _narrowed(queries.tasks(), caller, wanted), keys, wanted, lambda row: row
    )
    found = standings(caller, [row.id for row in page.items], as_of)
    return Page[TaskItem](
        items=[item(caller, row, found) for row in page.items],
        next=page.next,
        total=page.total,
        total_is_capped=page.total_is_capped,
    )


def _narrowed(found: Rows, caller: Caller, wanted: TaskFilter) -> Rows:
    if wanted.plan is not None:
        found = found.where(T.plan_id == plan_id(caller.session, wanted.plan))
    if wanted.unit is not None:
        found = found.where(queries.held_by(caller.directory, covered(caller, wanted.unit)))
    if wanted.province is not None:
        found = found.where(queries.binds(caller.directory, covered(caller, wanted.province)))
    if wanted.kind is not None:
        found = found.where(T.kind == wanted.kind)
    if wanted.channel is not None:
        found = found.where(T.channels.contains([wanted.channel]))
    if wanted.q is not None:
        found = found.where(says(T.norm, wanted.q))
    if wanted.state is not None:
        found = found.where(queries.state_is(wanted.state, wanted.as_of or caller.today))
    return found
