"""People, their roles of a day, and what they signed in with."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services.directory.people.domain import SignInMethod
from services.directory.people.models import (
    Credential,
    LoginFailure,
    Person,
    RoleGrant,
    SignInSession,
)
from services.directory.people.signin_models import SecondFactor
from services.plan_api.accounts.domain import WINDOW, Failure, Protection
from services.shared.tokens import Grant

_ACCOUNTS = (
    select(
        Person.id,
        Person.full_name,
        Person.email,
        Credential.password_hash,
        SecondFactor.confirmed_at.is_not(None),
    )
    .join(Credential, Credential.person_id == Person.id)
    .outerjoin(SecondFactor, SecondFactor.person_id == Person.id)
    .where(Person.active)
)


class Account(NamedTuple):
    person_id: int
    full_name: str
    email: str
    password_hash: str
    second_factor: bool


def account(session: Session, email: str) -> Account | None:
    """An active person's account, by work e-mail (kept in lower case)."""
    found = session.execute(_ACCOUNTS.where(Person.email == email)).one_or_none()
    return Account(*found) if found else None


def account_of(session: Session, person_id: int) -> Account | None:
    """The account of a person who has not left since signing in."""
    found = session.execute(_ACCOUNTS.where(Person.id == person_id)).one_or_none()
    return Account(*found) if found else None


def person(session: Session, person_id: int) -> Person | None:
    return session.scalar(select(Person).where(Person.id == person_id, Person.active))


def grants(session: Session, person_id: int, on: date) -> list[Grant]:
    """The roles a person holds on a day."""
    rows = session.execute(
        select(RoleGrant.role, RoleGrant.unit_id)
        .where(
            RoleGrant.person_id == person_id, RoleGrant.valid_from <= on, RoleGrant.valid_to > on
        )
        .order_by(RoleGrant.id)
    )
    return [Grant(str(row.role), row.unit_id) for row in rows]


def failures(session: Session, address: str, now: datetime) -> Sequence[Failure]:
    """Wrong passwords from an address that still count."""
    rows = session.execute(
        select(LoginFailure.account, LoginFailure.at).where(
            LoginFailure.address == address, LoginFailure.at > now - WINDOW
        )
    )
    return [Failure(row.account, row.at) for row in rows]


def lock_address(session: Session, address: str) -> None:
    """Attempts from one address are counted one after the other, until the transaction ends."""
    session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(address, 26))))


def refresh_token(session: Session, token_hash: str) -> SignInSession | None:
    """The row of a refresh token, locked: of two uses at once, one is the second."""
    return session.scalar(
        select(SignInSession).where(SignInSession.token_hash == token_hash).with_for_update()
    )


def is_unreplaced(session: Session, token_hash: str) -> bool:
    """Whether a refresh token is the last of its family, as anybody sees it without waiting."""
    found = select(SignInSession.id).where(
        SignInSession.token_hash == token_hash, SignInSession.replaced_at.is_(None)
    )
    return session.scalar(found) is not None


def method(session: Session, family: UUID) -> SignInMethod:
    """How a family was signed in to."""
    found = select(SignInSession.method).where(SignInSession.family == family).limit(1)
    return session.scalar(found) or SignInMethod.PASSWORD


def protection(session: Session, person_id: int) -> Protection:
    """How a person's account is guarded."""
    found = session.execute(
        select(Credential.must_change, SecondFactor.confirmed_at)
        .select_from(Person)
        .outerjoin(Credential, Credential.person_id == Person.id)
        .outerjoin(SecondFactor, SecondFactor.person_id == Person.id)
        .where(Person.id == person_id)
    ).one()
    return Protection(bool(found.must_change), found.confirmed_at is not None)


def replace_hash(session: Session, account: Account, fresh: str) -> None:
    """The same password at today's cost, unless it was changed meanwhile."""
    same = (
        Credential.person_id == account.person_id,
        Credential.password_hash == account.password_hash,
    )
    session.execute(update(Credential).where(*same).values(password_hash=fresh))
