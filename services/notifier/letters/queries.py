"""Letters by lease, with the person as the directory has them now."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from services.directory.people.domain import OPENING, LinkKind
from services.directory.people.models import Person
from services.notifier.letters.models import LinkLetter
from services.notifier.messages.domain import DeliveryState

# As for mails (sending.queries): ARRAY(…) evaluates the inner query once.
_CLAIM = text("""
    UPDATE notifier.link_letter
       SET state = 1, lease_until = :until, leased_by = :me, attempts = attempts + 1,
           first_tried_at = coalesce(first_tried_at, :now)
     WHERE id = ANY(ARRAY(SELECT id FROM notifier.link_letter
                           WHERE state = 0 AND not_before <= :now
                           ORDER BY not_before, id LIMIT :n FOR UPDATE SKIP LOCKED))
    RETURNING id
""")
OPEN = (DeliveryState.QUEUED, DeliveryState.LEASED)


@dataclass(frozen=True, slots=True)
class Addressed:
    """A leased letter with all that writing it needs. The link stays out of any log."""

    id: UUID
    kind: LinkKind
    expires_at: datetime
    name: str
    address: str
    language: str
    simulated: bool
    attempts: int
    first_tried_at: datetime
    url: str | None = field(repr=False)


def claim(
    session: Session, me: UUID, now: datetime, lease: timedelta, at_most: int
) -> list[Addressed]:
    taken = session.scalars(
        _CLAIM, {"me": me, "now": now, "until": now + lease, "n": at_most}
    ).all()
    rows: Any = session.execute(
        select(
            LinkLetter.id, LinkLetter.kind, LinkLetter.expires_at, Person.full_name, Person.email,
            Person.language, Person.simulated, LinkLetter.attempts, LinkLetter.first_tried_at,
            LinkLetter.url,
        )
        .join(Person, Person.id == LinkLetter.person_id)
        .where(LinkLetter.id.in_(taken))
        .order_by(LinkLetter.source_id)
    )  # fmt: skip
    return [Addressed(*row) for row in rows]


def withdraw_useless(session: Session, now: datetime) -> None:
    """What is too late, replaced by a newer link, or for somebody who may not sign in any more."""
    links = LinkLetter.kind.in_(OPENING)
    newer = select(LinkLetter.person_id, LinkLetter.source_id).where(links).subquery()
    replaced = (
        select(newer.c.source_id)
        .where(newer.c.person_id == LinkLetter.person_id, newer.c.source_id > LinkLetter.source_id)
        .exists()
    )
    gone = select(Person.id).where(Person.id == LinkLetter.person_id, ~Person.active).exists()
    session.execute(
        update(LinkLetter)
        .where(
            LinkLetter.state == DeliveryState.QUEUED,
            (LinkLetter.expires_at <= now) | (links & replaced) | gone,
        )
        .values(state=DeliveryState.WITHDRAWN, url=None)
    )


def recover(session: Session, now: datetime) -> None:
    """Give back what a worker leased and never finished: it may have been sent, it may not."""
    session.execute(
        update(LinkLetter)
        .where(LinkLetter.state == DeliveryState.LEASED, LinkLetter.lease_until < now)
        .values(
            state=DeliveryState.QUEUED,
            not_before=now,
            lease_until=None,
            leased_by=None,
            last_error=None,
        )
    )
