"""Reports under the names of those who made them. Beside service: nothing is written here."""

from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import answering
from services.plan_api.history.service import held_on, holders
from services.plan_api.reports import queries
from services.plan_api.reports.queries import MadeBy
from services.plan_api.reports.schemas import ReportRead


def reports_of(caller: Caller, assignment_id: int, *, drafts: bool) -> list[ReportRead]:
    """Newest first, in four statements."""
    made_by = _made_by(caller, assignment_id)
    return queries.reports(
        caller.session, assignment_id, made_by, drafts=drafts, language=caller.language
    )


def report_of(caller: Caller, assignment_id: int, report_id: int) -> ReportRead:
    made_by = _made_by(caller, assignment_id)
    return queries.report(caller.session, report_id, made_by, caller.language)


def _made_by(caller: Caller, assignment_id: int) -> MadeBy:
    """A report stays with the agency that answered when it was made, whoever answers today."""
    held = holders(caller.session, assignment_id)
    return lambda day: answering(caller, held_on(held, day), day)
