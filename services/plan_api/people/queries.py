"""People with their roles, in a bounded number of statements."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.orm import Session, aliased

from services.directory.people.models import Credential, Person, RoleGrant, SignInSession
from services.directory.people.signin_models import SecondFactor
from services.directory.units.names import folded
from services.plan_api.people.domain import HeldRole
from services.plan_api.people.schemas import PersonFilter
from services.shared.pages import Key, Page, paginate

_ROLE = (
    RoleGrant.id, RoleGrant.role, RoleGrant.unit_id, RoleGrant.valid_from, RoleGrant.valid_to,
    RoleGrant.delegated_by,
)  # fmt: skip
_NOBODY_ELSE_REMOVES = func.pg_advisory_xact_lock(func.hashtextextended("last administrator", 0))

Rows: TypeAlias = Select[*tuple[Any, ...]]


def people(now: datetime) -> Rows:
    """People with how they can sign in, and how many sessions they have at the moment."""
    running = (
        select(func.count(SignInSession.family.distinct()))
        .where(
            SignInSession.person_id == Person.id,
            SignInSession.revoked_at.is_(None),
            SignInSession.replaced_at.is_(None),
            SignInSession.expires_at > now,
        )
        .correlate(Person)
        .scalar_subquery()
    )
    has_password = exists().where(Credential.person_id == Person.id)
    second_factor = exists().where(
        SecondFactor.person_id == Person.id, SecondFactor.confirmed_at.is_not(None)
    )
    return select(
        Person.id, Person.full_name, Person.email, Person.post, Person.phone, Person.language,
        Person.active, Person.simulated, Person.version, Person.last_signed_in_at,
        Person.anonymised_at, has_password.label("has_password"),
        second_factor.label("second_factor"), running.label("sessions"),
    )  # fmt: skip


def page(
    session: Session,
    found: Rows,
    wanted: PersonFilter,
) -> Page[Any]:
    """Rows by name."""
    if wanted.active is not None:
        found = found.where(Person.active == wanted.active)
    if part := sought(wanted.q):
        found = found.where(Person.norm.contains(part, autoescape=True))
    keys = (Key(Person.norm.expression), Key(Person.id.expression))
    return paginate(session, found, keys, wanted, lambda row: row)


def sought(text: str) -> str:
    """Any part of a name, or of an address, which keeps its dots."""
    return text.strip().lower().replace("\x00", "") if set(text) & set("@.-_") else folded(text)


def with_role_for(found: Rows, units: Collection[int]) -> Rows:
    """Whoever holds or held any role for one of the units."""
    return found.where(_has_role(RoleGrant.unit_id.in_(units)))


def holding(found: Rows, role: str | None, units: Collection[int] | None, today: date) -> Rows:
    """Whoever holds the role (any) for one of the units (any), today or later."""
    conditions = [RoleGrant.valid_to > today]
    if units is not None:
        conditions.append(RoleGrant.unit_id.in_(units))
    if role is not None:
        conditions.append(RoleGrant.role == role)
    return found.where(_has_role(*conditions))


def _has_role(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(RoleGrant.person_id == Person.id, *conditions)


def row(session: Session, person_id: int, now: datetime) -> Any | None:
    return session.execute(people(now).where(Person.id == person_id)).one_or_none()


def locked(session: Session, person_id: int) -> Person | None:
    """The person, for change by one at a time."""
    wanted = select(Person).where(Person.id == person_id)
    return session.scalar(wanted.with_for_update().execution_options(populate_existing=True))


def roles(session: Session, person_id: int) -> list[HeldRole]:
    """Every role the person holds, held or will hold."""
    return roles_of(session, [person_id])[person_id]


def roles_of(session: Session, people_ids: Collection[int]) -> dict[int, list[HeldRole]]:
    found: dict[int, list[HeldRole]] = defaultdict(list)
    rows = session.execute(
        select(RoleGrant.person_id, *_ROLE)
        .where(RoleGrant.person_id.in_(people_ids))
        .order_by(RoleGrant.id)
    )
    for each in rows:
        found[each.person_id].append(HeldRole(*each[1:]))
    return found


class Delegated(NamedTuple):
    """A role that somebody holds by somebody else's leave."""

    person_id: int
    role: HeldRole


def delegated_by(session: Session, giver_id: int) -> list[Delegated]:
    rows = session.execute(
        select(RoleGrant.person_id, *_ROLE)
        .where(RoleGrant.delegated_by == giver_id)
        .order_by(RoleGrant.id)
    )
    return [Delegated(each.person_id, HeldRole(*each[1:])) for each in rows]


def names(session: Session, people_ids: Collection[int]) -> dict[int, str]:
    if not people_ids:
        return {}
    rows = session.execute(select(Person.id, Person.full_name).where(Person.id.in_(people_ids)))
    return {each.id: each.full_name for each in rows}


def lock_administrators(session: Session) -> None:
    """Of two who remove administrators at once, the second sees what the first has done."""
    session.execute(select(_NOBODY_ELSE_REMOVES))


def holders(session: Session, role: str, unit_id: int, on: Any) -> set[int]:
    """Who holds a role of their own for exactly this unit on a day, and can sign in."""
    grant = aliased(RoleGrant)
    has_password = exists().where(Credential.person_id == grant.person_id)
    wanted = (
        select(grant.person_id)
        .join(Person, Person.id == grant.person_id)
        .where(
            grant.role == role,
            grant.unit_id == unit_id,
            grant.valid_from <= on,
            grant.valid_to > on,
            grant.delegated_by.is_(None),
            Person.active,
            has_password | Person.last_signed_in_at.is_not(None),
        )
    )
    return set(session.scalars(wanted))


def has_password(session: Session, person_id: int) -> bool:
    found = select(Credential.person_id).where(Credential.person_id == person_id)
    return session.scalar(found) is not None


def id_of(session: Session, email: str) -> int | None:
    return session.scalar(select(Person.id).where(Person.email == email))


def is_simulated(session: Session, person_id: int) -> bool:
    return bool(session.scalar(select(Person.simulated).where(Person.id == person_id)))
