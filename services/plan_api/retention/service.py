"""Deletes what has served its purpose, and anonymises people who left long ago."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select
from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit, LoginFailure, Person, SignInSession
from services.directory.people.retention import Retention
from services.directory.people.signin_models import OneTimeLink
from services.directory.units.queries import directory
from services.plan_api.leaving.service import anonymise_left
from services.plan_api.people.access import operator
from services.shared.audit import record


def clear(session: Session, kept: Retention, now: datetime, *, dry_run: bool) -> dict[str, int]:
    """How many of each go, or would; of an account's sessions only those that nothing can renew."""
    gone = {}
    for name, (table, condition) in _old(kept, now).items():
        gone[name] = session.scalar(select(func.count()).select_from(table).where(condition)) or 0
        if gone[name] and not dry_run:
            session.execute(delete(table).where(condition))
    people = session.scalars(
        select(Person.id)
        .where(
            ~Person.active,
            Person.anonymised_at.is_(None),
            Person.deactivated_at < kept.before("deactivated", now),
        )
        .order_by(Person.id)
    ).all()
    if not dry_run:
        registrar = operator(session, directory(session), now)
        for person_id in people:
            anonymise_left(registrar, person_id)
        if any(gone.values()):
            subject = ("retention", now.date().isoformat())
            record(session, DirectoryAudit, None, "retention_cleared", subject, (None, {**gone}))
    return {**gone, "people": len(people)}


def _old(kept: Retention, now: datetime) -> dict[str, tuple[Any, ColumnElement[bool]]]:
    sessions, links = kept.before("sessions", now), kept.before("links", now)
    ended = or_(SignInSession.revoked_at < sessions, SignInSession.expires_at < sessions)
    used = or_(
        OneTimeLink.used_at < links, OneTimeLink.revoked_at < links, OneTimeLink.expires_at < links
    )
    return {
        "sessions": (SignInSession, ended),
        "failures": (LoginFailure, LoginFailure.at < kept.before("failures", now)),
        "links": (OneTimeLink, used),
    }
