"""People with their own roles, one line for each role."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from sqlalchemy import and_, exists, select
from sqlalchemy.orm import Session

from services.directory.people.models import Person, RoleGrant

MOST = 20_000


def lines(session: Session, units: Collection[int] | None, today: date) -> Iterator[Any]:
    """Active people by name; of all when no units are given. What is lent is not theirs to list."""
    left = and_(
        RoleGrant.person_id == Person.id,
        RoleGrant.valid_to > today,
        RoleGrant.delegated_by.is_(None),
    )
    wanted = (
        select(
            Person.email, Person.full_name, Person.post, Person.phone, Person.language,
            RoleGrant.role, RoleGrant.unit_id, RoleGrant.valid_from, RoleGrant.valid_to,
        )
        .outerjoin(RoleGrant, left)
        .where(Person.active)
        .order_by(Person.norm, Person.id, RoleGrant.id)
        .limit(MOST)
    )  # fmt: skip
    if units is not None:
        seen = exists().where(RoleGrant.person_id == Person.id, RoleGrant.unit_id.in_(units))
        wanted = wanted.where(seen.correlate(Person))
    yield from session.execute(wanted)
