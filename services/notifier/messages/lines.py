"""A message's lines, from its obligations and their subjects.

Its own file beside queries: the inbox, the mails and the grouping all read lines in this one way.
"""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from services.directory.people.models import Person
from services.notifier.messages.models import Notice
from services.notifier.obligations.models import Obligation
from services.notifier.subjects.models import Subject
from services.notifier.wording.domain import Line, about

COLUMNS = (
    Obligation.id, Obligation.message_id, Obligation.recipient_id, Obligation.rule, Obligation.rung,
    Obligation.form, Obligation.told, Obligation.version, Obligation.deadline_on, Obligation.detail,
    Subject.source_id, Subject.task_id, Subject.task_title, Subject.plan_name, Subject.unit_name,
    Subject.occurrence_label, Subject.requested, Subject.simulated,
)  # fmt: skip


def line_rows() -> Select[Any]:
    """Obligations with what a line says of their subject."""
    return select(*COLUMNS).join(Subject, Subject.id == Obligation.subject_id)


def line(row: Any) -> Line:
    detail = row.detail or {}
    return Line(
        assignment_id=row.source_id,
        task_id=row.task_id,
        title=row.task_title,
        plan=row.plan_name,
        unit=row.unit_name,
        occurrence=row.occurrence_label,
        due_on=row.deadline_on,
        requested=row.requested,
        simulated=row.simulated,
        unattended=bool(detail.get("unattended")),
        decision=detail.get("decision"),
        decided_by=detail.get("by"),
        reason=detail.get("reason"),
        version=row.version,
    )


def shown_lines(
    session: Session, message_ids: Sequence[UUID], at_most: int
) -> Iterable[tuple[UUID, Line]]:
    """The earliest deadlines of each message, at most so many for each."""
    if not message_ids:
        return []
    place = func.row_number().over(
        partition_by=Obligation.message_id, order_by=(Obligation.deadline_on, Obligation.id)
    )
    ranked = (
        line_rows()
        .where(Obligation.message_id.in_(message_ids))
        .add_columns(place.label("place"))
        .subquery()
    )
    found = select(ranked).where(ranked.c.place <= at_most).order_by(ranked.c.place)
    return [(row.message_id, line(row)) for row in session.execute(found)]


def notice_lines(session: Session, message_ids: Sequence[UUID]) -> list[tuple[UUID, Line]]:
    """What messages say of people, by name."""
    if not message_ids:
        return []
    found = (
        select(Notice.message_id, Person.id, Person.full_name, Person.simulated)
        .join(Person, Person.id == Notice.person_id)
        .where(Notice.message_id.in_(message_ids))
        .order_by(Notice.id)
    )
    return [
        (message_id, about(person_id, name, simulated=simulated))
        for message_id, person_id, name, simulated in session.execute(found)
    ]
