"""Reports with their quantities and evidence."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.units.schemas import UnitRef
from services.plan_api.reports.domain import ReportState
from services.plan_api.reports.models import Evidence, ProgressReport, ReportQuantity
from services.plan_api.reports.schemas import EvidenceRead, QuantityRead, ReportRead
from services.plan_api.tasks.models import Deliverable
from services.shared.clock import COUNTRY
from services.shared.wording import Language

R = ProgressReport
# The agency that answered on a day.
MadeBy: TypeAlias = Callable[[date], UnitRef | None]
_COLUMNS = (
    R.id, R.number, R.state, R.percent, R.text, R.obstacles, R.recommendations, R.author_name,
    R.created_at, R.submitted_on, R.decided_at, R.decided_by, R.decision_note, R.simulated,
)  # fmt: skip


def reports(
    session: Session, assignment_id: int, made_by: MadeBy, *, drafts: bool, language: Language
) -> list[ReportRead]:
    """The reports on an assignment, newest first, in three statements; drafts only when asked for."""
    wanted = select(*_COLUMNS).where(R.assignment_id == assignment_id)
    if not drafts:
        wanted = wanted.where(R.state != ReportState.DRAFT)
    rows = session.execute(wanted.order_by(R.number.desc())).all()
    return _read(session, rows, made_by, language)


def report(session: Session, report_id: int, made_by: MadeBy, language: Language) -> ReportRead:
    rows = session.execute(select(*_COLUMNS).where(R.id == report_id)).all()
    return _read(session, rows, made_by, language)[0]


def _read(
    session: Session, rows: Sequence[Any], made_by: MadeBy, language: Language
) -> list[ReportRead]:
    ids = [row.id for row in rows]
    quantities = _quantities(session, ids, language) if ids else {}
    evidence = _evidence(session, ids) if ids else {}
    return [
        ReportRead(
            unit=made_by(row.created_at.astimezone(COUNTRY).date()),
            author=row.author_name,
            quantities=quantities.get(row.id, []),
            evidence=evidence.get(row.id, []),
            **{
                name: getattr(row, name)
                for name in ReportRead.model_fields
                if name not in ("unit", "author", "quantities", "evidence")
            },
        )
        for row in rows
    ]


def _quantities(
    session: Session, ids: list[int], language: Language
) -> dict[int, list[QuantityRead]]:
    found: dict[int, list[QuantityRead]] = defaultdict(list)
    wanted = (
        select(
            ReportQuantity.report_id,
            ReportQuantity.deliverable_id,
            Deliverable.name,
            Deliverable.name_en,
            Deliverable.unit,
            ReportQuantity.quantity,
        )
        .join(Deliverable, Deliverable.id == ReportQuantity.deliverable_id)
        .where(ReportQuantity.report_id.in_(ids))
        .order_by(Deliverable.position)
    )
    for row in session.execute(wanted):
        english = row.name_en if language == "en" else None
        found[row.report_id].append(
            QuantityRead(
                deliverable_id=row.deliverable_id,
                name=english or row.name,
                unit=row.unit,
                quantity=float(row.quantity),
            )
        )
    return found


def _evidence(session: Session, ids: list[int]) -> dict[int, list[EvidenceRead]]:
    found: dict[int, list[EvidenceRead]] = defaultdict(list)
    columns = (Evidence.id, Evidence.kind, Evidence.title, Evidence.text, Evidence.url)
    wanted = select(Evidence.report_id, *columns).where(Evidence.report_id.in_(ids))
    for row in session.execute(wanted.order_by(Evidence.report_id, Evidence.position)):
        found[row.report_id].append(
            EvidenceRead(id=row.id, kind=row.kind, title=row.title, text=row.text, url=row.url)
        )
    return found
