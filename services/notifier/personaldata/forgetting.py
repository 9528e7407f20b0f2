"""Forgets people who were anonymised. Apart from service.py, which only tells what is held.

The directory says who is anonymised; the trail says whose data went already.
"""

from sqlalchemy import String, cast, delete, select, text, update
from sqlalchemy.orm import Session

from services.directory.people.domain import departed_name
from services.directory.people.models import Person
from services.notifier.letters.models import LinkLetter
from services.notifier.messages.models import Delivery, Message
from services.notifier.preferences.models import Preference
from services.notifier.subjects.models import Subject
from services.notifier.trail.models import NotifierAudit
from services.shared.audit import record

FORGOTTEN = "person_forgotten"
_DETAILS = text("""
    UPDATE notifier.obligation SET detail = jsonb_set(detail, '{by}', to_jsonb(CAST(:name AS text)))
     WHERE detail ->> 'by_id' = :number
""")


def departed(session: Session) -> list[int]:
    """Who is anonymised in the directory and not yet here."""
    done = select(NotifierAudit.subject_id).where(
        NotifierAudit.action == FORGOTTEN, NotifierAudit.subject_kind == "person"
    )
    wanted = select(Person.id).where(
        Person.anonymised_at.is_not(None), cast(Person.id, String).not_in(done)
    )
    return list(session.scalars(wanted.order_by(Person.id)))


def forget_departed(session: Session) -> int:
    """Names in what others were told, preferences, letters, and what mail servers said. How many
    people. Messages stay, for they hold a number only.
    """
    people = departed(session)
    for person_id in people:
        _forget(session, person_id)
        record(session, NotifierAudit, None, FORGOTTEN, ("person", person_id))
    return len(people)


def _forget(session: Session, person_id: int) -> None:
    name = departed_name(person_id)
    session.execute(_DETAILS, {"name": name, "number": str(person_id)})
    session.execute(
        update(Subject).where(Subject.decided_by_id == person_id).values(decided_by=name)
    )
    session.execute(delete(Preference).where(Preference.person_id == person_id))
    session.execute(delete(LinkLetter).where(LinkLetter.person_id == person_id))
    theirs = select(Message.id).where(Message.recipient_id == person_id)
    session.execute(
        update(Delivery)
        .where(Delivery.message_id.in_(theirs), Delivery.last_error.is_not(None))
        .values(last_error=None)
    )
