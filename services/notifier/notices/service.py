"""Tells those who answer for people that an address refuses mail: in the inbox, and by mail."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.models import Person, RoleGrant
from services.directory.permissions.domain import NATION
from services.directory.units.queries import directory
from services.notifier.messages.announcing import announce
from services.notifier.messages.models import RefusedAddress
from services.notifier.roster.domain import Roster
from services.notifier.roster.queries import roster
from services.shared.db import Sessions

AT_ONCE = 200


def tell_refused(sessions: Sessions, now: datetime, usual_hour: int) -> int:
    """Each refused address is told of once. Returns how many were; nothing new: one short query."""
    with sessions.begin() as session:
        refused = session.scalars(
            select(RefusedAddress)
            .where(RefusedAddress.told_at.is_(None))
            .order_by(RefusedAddress.email)
            .limit(AT_ONCE)
            .with_for_update(skip_locked=True)
        ).all()
        if refused:
            _tell(session, [each.email for each in refused], now, usual_hour)
            for each in refused:
                each.told_at = now
        return len(refused)


def _tell(session: Session, emails: Sequence[str], now: datetime, usual_hour: int) -> None:
    units, people = directory(session), roster(session, now.date(), usual_hour)
    told: dict[int, dict[int, bool]] = defaultdict(dict)
    nation = units.by_key(NATION)
    for row in _affected(session, emails, now):
        unit = units.units.get(row.unit_id)
        province = unit.province_id if unit else None
        for recipient in _responsible(people, row.id, province, nation.id if nation else 0):
            told[recipient][row.id] = row.simulated
    announce(session, told, now)


def _affected(session: Session, emails: Sequence[str], now: datetime) -> Iterable[Any]:
    """Active people with an address that was refused, and the units of their roles."""
    today = now.date()
    wanted = (
        select(Person.id, Person.simulated, RoleGrant.unit_id)
        .outerjoin(
            RoleGrant,
            (RoleGrant.person_id == Person.id)
            & (RoleGrant.valid_from <= today)
            & (RoleGrant.valid_to > today),
        )
        .where(Person.email.in_(emails), Person.active)
        .order_by(Person.id)
    )
    return session.execute(wanted).all()


def _responsible(people: Roster, person_id: int, province: int | None, nation: int) -> set[int]:
    """The coordinators of the province; where there are none, its administrators, then the nation's."""
    for role, place in (("coordinator", province), ("admin", province), ("admin", nation)):
        found = people.of_province(role, place) if place is not None else frozenset()
        if others := found - {person_id}:
            return set(others)
    return set()
