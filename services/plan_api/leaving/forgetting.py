"""Makes a person nobody (Law 91/2025/QH15). Apart from service.py: retention does it, too."""

from datetime import datetime

from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session

from services.directory.people.domain import departed_name, search_words
from services.directory.people.models import Person
from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import XID_NOW, Assignment, AssignmentEvent
from services.plan_api.leaving.shutting import forget_signing_in
from services.plan_api.reports.models import ProgressReport


def forget(session: Session, person: Person, now: datetime) -> None:
    """What the person did stays, under a number; who it was is nowhere any more.

    Assignments that they decided on go through the feed again, so that the notifier forgets, too.
    """
    forget_signing_in(session, person)
    name = departed_name(person.id)
    person.full_name = name
    person.email = f"nguoi-da-roi-{person.id}@khong-con.invalid"
    person.norm = search_words(person.full_name, person.email)
    person.post = person.phone = None
    person.active = False
    person.deactivated_at = person.deactivated_at or now
    person.anonymised_at = now
    person.last_signed_in_at = None
    person.version += 1
    session.flush()
    decided = select(AssignmentEvent.assignment_id).where(AssignmentEvent.by_id == person.id)
    session.execute(
        update(Assignment).where(Assignment.id.in_(decided)).values(changed_xid=XID_NOW)
    )
    session.execute(
        update(ProgressReport)
        .where(ProgressReport.id.in_(_reports_decided(person.id)))
        .values(decided_by=name)
    )
    session.execute(
        update(AssignmentEvent).where(AssignmentEvent.by_id == person.id).values(by_name=name)
    )


def _reports_decided(person_id: int) -> Select[int | None]:
    decided = AssignmentEvent.kind.in_([EventKind.CONFIRMED, EventKind.RETURNED])
    return select(AssignmentEvent.report_id).where(AssignmentEvent.by_id == person_id, decided)
