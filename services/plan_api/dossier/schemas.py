"""One assignment with all that happened to it."""

from datetime import datetime

from pydantic import BaseModel

from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.schemas import AssignmentItem
from services.plan_api.reports.schemas import ReportRead


class EventRead(BaseModel):
    id: int
    at: datetime
    kind: EventKind
    by: str | None
    # The head in whose place a deputy decided ("thừa ủy quyền").
    on_behalf_of: str | None
    reason: str | None
    simulated: bool


class AssignmentDetail(AssignmentItem):
    """Reports newest first; drafts only for their agency and the province's coordinator.

    With `contents_visible` false the caller may read the row, but not its reports and events: both
    lists are then empty.
    """

    close_reason: str | None
    contents_visible: bool
    reports: list[ReportRead]
    events: list[EventRead]
