"""Stores what a plan file says of the document itself: its facts, outline and lists."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.directory.units.names import folded
from services.plan_api.duties.models import ReportDuty
from services.plan_api.plan_format.schemas import CitedDocument, PlanFile
from services.plan_api.plan_format.schemas import ReportDuty as DutyFile
from services.plan_api.plans.models import (
    BudgetLine,
    Clause,
    Plan,
    PlanDocument,
    PlanTarget,
    Recipient,
)
from services.plan_api.references.domain import parent
from services.plan_api.seats.domain import GROUP, known_unit
from services.plan_api.tasks.models import Task

NORM = 700
# Lists that nothing else points to: they are written anew with every change of the file.
_LISTS: tuple[type[Any], ...] = (PlanDocument, Recipient, BudgetLine, PlanTarget, ReportDuty)


def set_facts(plan: Plan, file: PlanFile, directory: Directory) -> None:
    """The plan's own columns. A partial date of issue is kept as words, with the range of effect."""
    day = file.issued.start if file.issued.start == file.issued.end else None
    values = {
        "issuer_id": known_unit(directory, file.issuer).id,
        "territory_id": known_unit(directory, file.territory).id,
        "symbol": file.symbol,
        "issued_on": day,
        "issued_wording": file.issued.wording,
        "effective_from": file.effective.start or file.issued.start,
        "effective_to": file.effective.end,
        "title": file.title,
        "title_en": file.title_en,
        "norm": folded(file.title)[:NORM],
        "resolve_on": file.resolve_on,
        "period_from": file.period.start,
        "period_to": file.period.end,
        "period_wording": file.period.wording,
        "status": file.status,
        "signer_name": file.signer.name,
        "signer_post": file.signer.post,
        "signer_capacity": file.signer.capacity,
    }
    for name, value in values.items():
        setattr(plan, name, value)


def store_clauses(session: Session, plan: Plan, file: PlanFile) -> dict[str, Clause]:
    """The outline by reference; clauses that the file no longer has stay until nothing needs them."""
    there = {
        each.ref: each for each in session.scalars(select(Clause).where(Clause.plan_id == plan.id))
    }
    for position, wanted in enumerate(file.outline):
        clause = there.get(wanted.ref)
        if clause is None:
            clause = there[wanted.ref] = Clause(plan_id=plan.id, ref=wanted.ref)
            session.add(clause)
        clause.position, clause.depth = position, wanted.ref.count(".")
        clause.label, clause.kind = wanted.label or "", wanted.kind
        clause.title, clause.title_en = wanted.title, wanted.title_en
        clause.source_line = wanted.line
    session.flush()
    rows = [
        {"id": each.id, "parent_id": there[above].id}
        for each in there.values()
        if (above := parent(each.ref)) in there
    ]
    session.execute(update(Clause), rows)
    return there


def drop_clauses(session: Session, file: PlanFile, there: dict[str, Clause]) -> None:
    """Remove what the file no longer has, the deepest first; a clause that a task needs stays."""
    wanted = {each.ref for each in file.outline}
    by_id = {clause.id: ref for ref, clause in there.items()}
    used = select(Task.clause_id).where(Task.clause_id.in_(by_id))
    for clause_id in session.scalars(used):
        ref: str | None = by_id[clause_id]
        while ref is not None:
            wanted.add(ref)
            ref = parent(ref)
    gone = [each for ref, each in there.items() if ref not in wanted]
    for clause in sorted(gone, key=lambda each: -each.depth):
        session.execute(delete(Clause).where(Clause.id == clause.id))
        session.expunge(clause)


def store_lists(session: Session, plan: Plan, file: PlanFile, directory: Directory) -> None:
    for table in _LISTS:
        session.execute(delete(table).where(table.plan_id == plan.id))
    rows: list[Any] = [
        PlanDocument(
            relation=each.relation,
            symbol=each.symbol,
            issued_on=each.issued_on,
            title=each.title,
            clause_ref=each.clause,
            warning=_misprint(each),
            position=place,
        )
        for place, each in enumerate(file.documents)
    ]
    rows += [
        Recipient(position=place, name=each.name, role=each.role)
        for place, each in enumerate(file.recipients)
    ]
    rows += [
        BudgetLine(
            position=place,
            year=each.year,
            source=each.source,
            estimate=each.estimate,
            wording=_sum(each.digits, each.words),
            clause_ref=each.clause,
        )
        for place, each in enumerate(file.budget)
    ]
    rows += [
        PlanTarget(ordinal=place, **each.model_dump(exclude={"clause"}), clause_ref=each.clause)
        for place, each in enumerate(file.targets, 1)
    ]
    rows += _duties(file.report_duties, directory)
    for row in rows:
        row.plan_id = plan.id
    session.add_all(rows)


def _misprint(document: CitedDocument) -> str | None:
    if document.misprint_of is None or document.issued_on is None:
        return None
    printed, right = document.issued_on, document.misprint_of
    return f"Văn bản in ngày {printed:%d/%m/%Y}; nơi khác và đúng là {right:%d/%m/%Y}."


def _sum(digits: str | None, words: str | None) -> str | None:
    return f"{digits} ({words})" if digits and words else digits or words


def _duties(duties: Sequence[DutyFile], directory: Directory) -> list[ReportDuty]:
    """A row for each cadence of a duty."""
    rows: list[ReportDuty] = []
    for duty in duties:
        groups = [name.removeprefix(GROUP) for name in duty.reporters if name.startswith(GROUP)]
        units = [known_unit(directory, n).id for n in duty.reporters if not n.startswith(GROUP)]
        rows += [
            ReportDuty(
                position=len(rows) + place,
                code=duty.code,
                clause_ref=duty.clause,
                title=duty.title,
                title_en=duty.title_en,
                from_units=units,
                from_groups=groups,
                to_unit_id=known_unit(directory, duty.to).id,
                cadence=cadence,
                scheme=duty.scheme,
                due_day=duty.day,
                inclusive=duty.inclusive is not False,
                roll_policy=duty.roll,
                due_wording=duty.wording,
                embedded_in=duty.embedded_in,
            )
            for place, cadence in enumerate(duty.cadences)
        ]
    return rows
