"""What is there about one person."""

from typing import Any

from sqlalchemy import Table, func, or_, select
from sqlalchemy.orm import Session

from services.directory.people.models import Credential, LoginFailure, Person, SignInSession
from services.directory.people.signin_models import OneTimeLink, RecoveryCode, SecondFactor
from services.plan_api.assignments.models import AssignmentEvent
from services.plan_api.reports.models import ProgressReport

SHOWN = 20


def person(session: Session, person_id: int) -> Person | None:
    return session.get(Person, person_id)


def password_changed_at(session: Session, person_id: int) -> Any:
    return session.scalar(select(Credential.changed_at).where(Credential.person_id == person_id))


def second_factor_since(session: Session, person_id: int) -> Any:
    wanted = select(SecondFactor.confirmed_at).where(SecondFactor.person_id == person_id)
    return session.scalar(wanted)


def sessions_of(session: Session, person_id: int) -> list[Any]:
    """One row for each session (family), the newest first: begun, last seen, browser."""
    wanted = (
        select(
            func.min(SignInSession.started_at).label("begun"),
            func.max(SignInSession.created_at).label("seen"),
            func.max(SignInSession.user_agent).label("browser"),
        )
        .where(SignInSession.person_id == person_id)
        .group_by(SignInSession.family)
        .order_by(func.max(SignInSession.created_at).desc())
    )
    return list(session.execute(wanted))


def failures_of(session: Session, email: str) -> list[Any]:
    wanted = select(LoginFailure.at, LoginFailure.address).where(LoginFailure.account == email)
    return list(session.execute(wanted.order_by(LoginFailure.at.desc())))


def counts(session: Session, person_id: int) -> dict[str, int]:
    """Of what is only counted, in one statement."""
    wanted = {
        "links": select(func.count()).where(OneTimeLink.person_id == person_id),
        "codes": select(func.count()).where(RecoveryCode.person_id == person_id),
        "reports": select(func.count()).where(ProgressReport.author_id == person_id),
        "decisions": select(func.count()).where(
            or_(AssignmentEvent.by_id == person_id, AssignmentEvent.on_behalf_of_id == person_id)
        ),
    }
    row = session.execute(
        select(*(each.scalar_subquery().label(name) for name, each in wanted.items()))
    ).one()
    return dict(row._mapping)


def traces(session: Session, audit: Table, person_id: int) -> int:
    """Rows of a trail by the person or about them."""
    columns = audit.c
    by = (columns.actor_kind == "person") & (columns.actor_id == person_id)
    about = (columns.subject_kind == "person") & (columns.subject_id == str(person_id))
    return session.scalar(select(func.count()).where(by | about)) or 0
