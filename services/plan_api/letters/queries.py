"""Letters that are still useful, in order of change."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, literal_column, select, tuple_
from sqlalchemy.orm import Session

from services.directory.people.models import Person
from services.directory.people.signin_models import OneTimeLink
from services.plan_api.feeds.queries import Cursor
from services.plan_api.invitations.queries import works

L = OneTimeLink
# Every transaction with a lower number has ended: nothing can still turn up behind a cursor below it.
_SETTLED = literal_column("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", type_=BigInteger)


def letters(session: Session, after: Cursor, now: datetime, limit: int) -> list[Any]:
    wanted = (
        select(L, Person.email, Person.full_name, Person.language)
        .join(Person, Person.id == L.person_id)
        .where(
            L.changed_xid < _SETTLED,
            tuple_(L.changed_xid, L.id) > tuple_(after.xid, after.id),
            *works(now),
        )
        .order_by(L.changed_xid, L.id)
        .limit(limit)
    )
    return list(session.execute(wanted))
