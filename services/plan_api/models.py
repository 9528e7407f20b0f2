"""Names every table of this service, so that one import registers them."""

from services.plan_api.assignments.models import Assignment, AssignmentEvent, AssignmentState
from services.plan_api.duties.models import ReportDuty
from services.plan_api.plans.models import (
    BudgetLine,
    Clause,
    Plan,
    PlanDocument,
    PlanTarget,
    Recipient,
)
from services.plan_api.reports.models import Evidence, ProgressReport, ReportQuantity
from services.plan_api.tasks.models import DeadlineVersion, Deliverable, Occurrence, Task
from services.plan_api.trail.models import PlanAudit

TABLES = [
    Assignment, AssignmentEvent, AssignmentState, BudgetLine, Clause, DeadlineVersion, Deliverable,
    Evidence, Occurrence, Plan, PlanAudit, PlanDocument, PlanTarget, ProgressReport, Recipient,
    ReportDuty, ReportQuantity, Task,
]  # fmt: skip
