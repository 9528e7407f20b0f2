"""Writes a role. Apart from service.py: what is given, lent and moved is written alike."""

from collections.abc import Iterable

from sqlalchemy import update
from sqlalchemy.orm import Session

from services.directory.people.models import RoleGrant
from services.plan_api.people.domain import HeldRole


def stored(
    session: Session,
    person_id: int,
    wanted: HeldRole,
    known: Iterable[HeldRole],
    instrument: str | None = None,
) -> HeldRole:
    """With its number. One that was given and ended on the same day is taken up again."""
    for each in known:
        if (each.role, each.unit_id, each.valid_from) == (
            wanted.role, wanted.unit_id, wanted.valid_from
        ):  # fmt: skip
            session.execute(
                update(RoleGrant)
                .where(RoleGrant.id == each.id)
                .values(
                    valid_to=wanted.valid_to,
                    delegated_by=wanted.delegated_by,
                    instrument=instrument,
                    version=RoleGrant.version + 1,
                )
            )
            return wanted.numbered(each.id)
    grant = RoleGrant(
        person_id=person_id,
        role=wanted.role,
        unit_id=wanted.unit_id,
        valid_from=wanted.valid_from,
        valid_to=wanted.valid_to,
        delegated_by=wanted.delegated_by,
        instrument=instrument,
    )
    session.add(grant)
    session.flush()
    return wanted.numbered(grant.id)
