"""One assignment in full."""

from typing import Any

from services.directory.permissions.domain import Act
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import contents_visible, may, readable
from services.plan_api.dossier.schemas import AssignmentDetail, EventRead
from services.plan_api.reports.reading import reports_of
from services.plan_api.worklist import queries
from services.plan_api.worklist.service import item_fields
from services.shared.problems import NotFound


def assignment_detail(caller: Caller, assignment_id: int) -> AssignmentDetail:
    """404 also for what the caller may not see; rows go further than what was reported on them."""
    found = queries.assignments(caller.today, started=False)
    row = caller.session.execute(found.where(queries.A.id == assignment_id)).first()
    if row is None or not readable(caller, [row]):
        raise NotFound
    shown = contents_visible(caller, row)
    drafts = may(caller, Act.DRAFTS_READ, row.holder_id)
    return AssignmentDetail(
        close_reason=row.close_reason,
        contents_visible=shown,
        reports=reports_of(caller, row.id, drafts=drafts) if shown else [],
        events=_events(caller, row) if shown else [],
        **item_fields(caller, [row], caller.today)[0],
    )


def _events(caller: Caller, row: Any) -> list[EventRead]:
    return [_event(each) for each in caller.session.execute(queries.events(row.id))]


def _event(row: Any) -> EventRead:
    return EventRead(
        id=row.id,
        at=row.at,
        kind=row.kind,
        by=row.by_name,
        on_behalf_of=row.on_behalf_of,
        reason=row.reason,
        simulated=row.simulated,
    )
