"""What a head, or a deputy in the head's place, says about a report.

Apart from service.py: that one moves assignments, this one knows reports and who speaks for whom.
"""

from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import Assignment
from services.plan_api.callers.access import Caller
from services.plan_api.delegations.queries import lender
from services.plan_api.history.service import Happening
from services.plan_api.reports.domain import ReportState
from services.plan_api.reports.models import ProgressReport
from services.plan_api.reports.service import decide, newest


def draft(caller: Caller, assignment: Assignment, report_id: int | None) -> ProgressReport | None:
    return newest(caller.session, assignment.id, ReportState.DRAFT, report_id)


def decided(caller: Caller, assignment: Assignment, kind: EventKind, note: str | None) -> Happening:
    """The newest submitted report is confirmed or returned; a deputy's word is marked as such."""
    report = newest(caller.session, assignment.id, ReportState.SUBMITTED)
    if report is not None:
        decide(report, ReportState(kind), caller.actor, caller.now, note)
    return Happening(
        kind,
        caller.now,
        caller.actor,
        note,
        report_id=report.id if report else None,
        on_behalf_of_id=lender(
            caller.session, caller.directory, caller.actor.id, assignment.unit_id, caller.today
        )
        if caller.actor.kind == "person"
        else None,
    )
