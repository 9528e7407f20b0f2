"""Closes every door behind a person. Apart from service.py: keeping out and forgetting both do it."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from services.directory.people.models import Credential, LoginFailure, Person, SignInSession
from services.directory.people.signin_models import OneTimeLink, RecoveryCode, SecondFactor
from services.plan_api.invitations.service import revoke_links


def end_sessions(session: Session, person_id: int, now: datetime) -> None:
    """No refresh works any more, at once; access tokens run out within their quarter of an hour."""
    going = SignInSession.person_id == person_id, SignInSession.revoked_at.is_(None)
    session.execute(update(SignInSession).where(*going).values(revoked_at=now))
    revoke_links(session, person_id, now)


def forget_signing_in(session: Session, person: Person) -> None:
    """Password, second factor, sessions, links, and what was counted of wrong passwords."""
    tables: tuple[Any, ...] = (Credential, SecondFactor, RecoveryCode, SignInSession, OneTimeLink)
    for table in tables:
        session.execute(delete(table).where(table.person_id == person.id))
    session.execute(
        update(OneTimeLink).where(OneTimeLink.created_by == person.id).values(created_by=None)
    )
    session.execute(delete(LoginFailure).where(LoginFailure.account == person.email))
