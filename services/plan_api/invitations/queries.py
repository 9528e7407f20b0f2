"""Links that still work, and whether a person may be sent one."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from services.directory.people.domain import OPENING, LinkKind
from services.directory.people.models import Credential, Person
from services.directory.people.signin_models import OneTimeLink

L = OneTimeLink


def works(now: datetime) -> list[ColumnElement[bool]]:
    """Not used, not revoked, not over, and its person has not left."""
    return [
        L.used_at.is_(None),
        L.revoked_at.is_(None),
        L.expires_at > now,
        Person.active.is_(True),
    ]


def working_link(session: Session, link_id: int, now: datetime, *, lock: bool) -> Any | None:
    """A link with its person; locked, so that of two uses at once one is the second."""
    wanted = select(L, Person).join(Person, Person.id == L.person_id).where(L.id == link_id)
    wanted = wanted.where(*works(now), L.kind.in_(OPENING))
    return session.execute(wanted.with_for_update(of=L) if lock else wanted).one_or_none()


def asked_for(session: Session, person_id: int, since: datetime) -> int:
    """How many resets were sent because somebody asked without being signed in."""
    asked = L.person_id == person_id, L.kind == LinkKind.RESET, L.created_by.is_(None), L.created_at > since  # fmt: skip
    return session.scalars(select(func.count()).select_from(L).where(*asked)).one()


def who_forgot(session: Session, email: str) -> int | None:
    """The active person with an address, if there is a password to forget, or once was an invitation."""
    had_one = exists().where(Credential.person_id == Person.id)
    was_invited = exists().where(L.person_id == Person.id, L.kind.in_(OPENING))
    wanted = select(Person.id).where(Person.email == email, Person.active)
    return session.scalar(wanted.where(or_(had_one, was_invited)))
