"""Reports on an assignment as drafts."""

from services.plan_api.assignments.domain import Move
from services.plan_api.callers.access import Caller
from services.plan_api.history.service import note, touch
from services.plan_api.locks.service import locked
from services.plan_api.reports import service
from services.plan_api.reports.reading import report_of
from services.plan_api.reports.schemas import ReportCreate, ReportRead
from services.shared.conditions import row_tag


def add_report(
    caller: Caller, assignment_id: int, wanted: ReportCreate, condition: str | None = None
) -> tuple[ReportRead, str]:
    """The report, and the assignment's tag after it: what a submit needs."""
    assignment = locked(caller, assignment_id, Move.REPORT, condition)
    session = caller.session
    service.require_deliverables(session, assignment.task_id, wanted.quantities)
    report = service.add_report(session, assignment.id, wanted, caller.actor, caller.now)
    touch(assignment)
    note(
        session,
        caller.actor,
        "reported",
        assignment,
        {"report_id": report.id, "percent": report.percent},
    )
    session.flush()
    read = report_of(caller, assignment.id, report.id)
    return read, row_tag(assignment.row_version)
