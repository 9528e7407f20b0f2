"""Writes progress reports and what heads decide about them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.plan_api.reports.domain import ReportState
from services.plan_api.reports.models import Evidence, ProgressReport, ReportQuantity
from services.plan_api.reports.schemas import QuantityCreate, ReportCreate
from services.plan_api.tasks.models import Deliverable
from services.shared.problems import Invalid
from services.shared.tokens import Actor
from services.shared.wording import Words


def add_report(
    session: Session, assignment_id: int, wanted: ReportCreate, author: Actor, at: datetime
) -> ProgressReport:
    """A draft with the assignment's next number; the caller holds the assignment's row lock."""
    last = select(func.max(ProgressReport.number)).where(
        ProgressReport.assignment_id == assignment_id
    )
    report = ProgressReport(
        assignment_id=assignment_id,
        number=(session.scalar(last) or 0) + 1,
        state=ReportState.DRAFT,
        percent=wanted.percent,
        text=wanted.text,
        obstacles=wanted.obstacles,
        recommendations=wanted.recommendations,
        author_id=author.id,
        author_name=author.name,
        created_at=at,
    )
    session.add(report)
    session.flush()
    session.add_all(
        ReportQuantity(report_id=report.id, **each.model_dump()) for each in wanted.quantities
    )
    session.add_all(
        Evidence(
            report_id=report.id,
            position=position,
            kind=each.kind,
            title=each.title,
            text=each.text,
            url=each.url,
        )
        for position, each in enumerate(wanted.evidence)
    )
    session.flush()
    return report


def require_deliverables(
    session: Session, task_id: int, quantities: Sequence[QuantityCreate]
) -> None:
    """Each quantity names a deliverable of the task, and each only once; else a 422 that points."""
    known = set(session.scalars(select(Deliverable.id).where(Deliverable.task_id == task_id)))
    errors = []
    for place, each in enumerate(quantities):
        if each.deliverable_id not in known:
            words = Words(
                "Nhiệm vụ này không có sản phẩm đó, hoặc đã ghi ở dòng trên.",
                "The task has no such deliverable, or a line above has it already.",
            )
            errors.append((f"/quantities/{place}/deliverable_id", "deliverable_unknown", words))
        known.discard(each.deliverable_id)
    if errors:
        raise Invalid("Một số giá trị cần xem lại.", "Some values need attention.", errors=errors)


def newest(
    session: Session, assignment_id: int, state: ReportState, report_id: int | None = None
) -> ProgressReport | None:
    """The newest report in a state, or the one named if it is in that state."""
    wanted = select(ProgressReport).where(
        ProgressReport.assignment_id == assignment_id, ProgressReport.state == state
    )
    if report_id is not None:
        wanted = wanted.where(ProgressReport.id == report_id)
    return session.scalars(wanted.order_by(ProgressReport.number.desc()).limit(1)).first()


def decide(
    report: ProgressReport, state: ReportState, by: Actor, at: datetime, note: str | None
) -> None:
    """What the head said about a submitted report."""
    report.state = state
    report.decided_at = at
    report.decided_by = by.name
    report.decision_note = note
