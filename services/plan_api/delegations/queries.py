"""Delegations with both people."""

from collections.abc import Collection
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, aliased

from services.directory.people.domain import Role
from services.directory.people.models import Person, RoleGrant
from services.directory.units.domain import Directory
from services.plan_api.delegations.domain import DelegationState
from services.shared.pages import Key, Page, PageParams, paginate

Rows: TypeAlias = Select[*tuple[Any, ...]]
Giver = aliased(Person)


def delegations() -> Rows:
    return (
        select(
            RoleGrant.id, RoleGrant.role, RoleGrant.unit_id, RoleGrant.valid_from,
            RoleGrant.valid_to, RoleGrant.instrument, RoleGrant.version,
            RoleGrant.delegated_by.label("giver_id"), RoleGrant.person_id.label("deputy_id"),
            Giver.full_name.label("giver_name"), Giver.post.label("giver_post"),
            Person.full_name.label("deputy_name"), Person.post.label("deputy_post"),
        )
        .join(Person, Person.id == RoleGrant.person_id)
        .join(Giver, Giver.id == RoleGrant.delegated_by)
    )  # fmt: skip


def page(session: Session, found: Rows, params: PageParams) -> Page[Any]:
    """The newest first."""
    keys = (
        Key(RoleGrant.valid_from.expression, descending=True),
        Key(RoleGrant.id.expression, descending=True),
    )
    return paginate(session, found, keys, params, lambda row: row)


def of_person_or_units(found: Rows, person_id: int, units: Collection[int]) -> Rows:
    """Those that a person gave or has, and those for some units."""
    return found.where(
        (RoleGrant.delegated_by == person_id)
        | (RoleGrant.person_id == person_id)
        | RoleGrant.unit_id.in_(units)
    )


def for_units(found: Rows, units: Collection[int]) -> Rows:
    return found.where(RoleGrant.unit_id.in_(units))


def standing(found: Rows, state: DelegationState, today: date) -> Rows:
    conditions: dict[DelegationState, ColumnElement[bool]] = {
        DelegationState.COMING: (RoleGrant.valid_from > today) & (RoleGrant.valid_to > today),
        DelegationState.RUNNING: (RoleGrant.valid_from <= today) & (RoleGrant.valid_to > today),
        DelegationState.ENDED: RoleGrant.valid_to <= today,
    }
    return found.where(conditions[state])


def row(session: Session, grant_id: int) -> Any | None:
    return session.execute(delegations().where(RoleGrant.id == grant_id)).one_or_none()


def one(session: Session, grant_id: int) -> Any:
    return session.execute(delegations().where(RoleGrant.id == grant_id)).one()


def lender(
    session: Session, directory: Directory, person_id: int, unit_id: int, on: date
) -> int | None:
    """In whose place a person acts for a unit as its head; None for who is head in their own right."""
    held = session.execute(
        select(RoleGrant.unit_id, RoleGrant.delegated_by).where(
            RoleGrant.person_id == person_id,
            RoleGrant.role == Role.HEAD,
            RoleGrant.valid_from <= on,
            RoleGrant.valid_to > on,
        )
    )
    givers = [row.delegated_by for row in held if directory.covers(row.unit_id, unit_id)]
    return None if None in givers else next(iter(givers), None)


def lock(session: Session, grant_id: int) -> None:
    """One at a time changes it."""
    session.execute(select(RoleGrant.id).where(RoleGrant.id == grant_id).with_for_update())
