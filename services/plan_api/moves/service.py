"""The moves of an assignment: each locks its row, asks who may, and leaves an event."""

from dataclasses import replace

from services.plan_api.assignments.domain import EventKind, Move, confirmed_workflow
from services.plan_api.callers.access import Caller
from services.plan_api.history.service import Happening, change, due_in_force, facts_of
from services.plan_api.locks.service import MoveNotAllowed, locked
from services.plan_api.moves.deciding import decided, draft
from services.plan_api.moves.schemas import Confirm, Return, Submit
from services.plan_api.reports.domain import ReportState
from services.plan_api.tasks.domain import Workflow


def submit(caller: Caller, assignment_id: int, condition: str, move: Submit) -> None:
    """The draft goes to the head; today becomes the day the assignment is judged by."""
    assignment = locked(caller, assignment_id, Move.SUBMIT, condition)
    report = draft(caller, assignment, move.report_id)
    if report is None:
        raise MoveNotAllowed(
            "Chưa có báo cáo nháp để trình; hãy lập báo cáo trước.",
            "There is no draft to submit; add a report first.",
            extra={"allowed": [Move.REPORT]},
        )
    report.state = ReportState.SUBMITTED
    report.submitted_on = caller.today
    assignment.percent = report.percent
    facts = replace(
        facts_of(assignment),
        workflow=Workflow.PENDING_CONFIRMATION,
        submitted_on=caller.today,
    )
    what = Happening(EventKind.SUBMITTED, caller.now, caller.actor, report_id=report.id)
    change(caller.session, assignment, facts, what)


def confirm(caller: Caller, assignment_id: int, condition: str, move: Confirm) -> None:
    """At 100 percent the work is completed; below, it goes on and its percent enters roll-ups."""
    assignment = locked(caller, assignment_id, Move.CONFIRM, condition)
    what = decided(caller, assignment, EventKind.CONFIRMED, move.note)
    workflow = confirmed_workflow(assignment.percent)
    facts = replace(facts_of(assignment), workflow=workflow, confirmed_percent=assignment.percent)
    if workflow is not Workflow.COMPLETED:
        facts = replace(facts, due_on=due_in_force(caller.session, assignment))
    change(caller.session, assignment, facts, what)


def return_report(caller: Caller, assignment_id: int, condition: str, move: Return) -> None:
    """Back to work, with a reason; open again, it is judged by the deadline in force."""
    assignment = locked(caller, assignment_id, Move.RETURN, condition)
    what = decided(caller, assignment, EventKind.RETURNED, move.reason)
    facts = replace(
        facts_of(assignment),
        workflow=Workflow.IN_PROGRESS,
        due_on=due_in_force(caller.session, assignment),
    )
    change(caller.session, assignment, facts, what)
