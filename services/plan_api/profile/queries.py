"""What the database has about the person behind a token, now."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from services.directory.people.domain import Role
from services.directory.people.models import Person, RoleGrant
from services.directory.people.signin_models import RecoveryCode
from services.plan_api.accounts.domain import Step


class OwnGrant(NamedTuple):
    role: Role
    unit_id: int
    valid_to: date
    delegated_by: str | None


class SignedInPerson(NamedTuple):
    person: Person
    grants: Sequence[OwnGrant]
    to_do: Sequence[Step]
    second_factor: bool
    recovery_codes: int


def own_grants(session: Session, person_id: int, on: date) -> list[OwnGrant]:
    """The roles of a day, with who lends them."""
    head = aliased(Person)
    rows = session.execute(
        select(RoleGrant.role, RoleGrant.unit_id, RoleGrant.valid_to, head.full_name)
        .outerjoin(head, head.id == RoleGrant.delegated_by)
        .where(
            RoleGrant.person_id == person_id, RoleGrant.valid_from <= on, RoleGrant.valid_to > on
        )
        .order_by(RoleGrant.id)
    )
    return [OwnGrant(*row) for row in rows]


def codes_left(session: Session, person_id: int) -> int:
    """How many recovery codes were not used yet."""
    unused = RecoveryCode.person_id == person_id, RecoveryCode.used_at.is_(None)
    return session.scalar(select(func.count()).select_from(RecoveryCode).where(*unused)) or 0
