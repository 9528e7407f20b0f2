"""The people and machines of units, and what the actors of rows are called today."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.people.models import ApiClient, Person, RoleGrant
from services.shared.trails import Seen


def seen(session: Session, units: frozenset[int]) -> Seen:
    """Who holds or held a role for one of the units, and which machines are bound to one."""
    ids = sorted(units)
    people = select(RoleGrant.person_id).where(RoleGrant.unit_id == func.any(ids)).distinct()
    clients = select(ApiClient.id).where(ApiClient.unit_ids.overlap(ids))
    return Seen(units, list(session.scalars(people)), list(session.scalars(clients)))


def names(session: Session, rows: Iterable[Any]) -> dict[tuple[str, int], str]:
    """By actor kind and id, in two queries; a person who was made nameless stands as such."""
    actors = {(row.actor_kind, row.actor_id) for row in rows}
    people = [number for kind, number in actors if kind == "person"]
    clients = [number for kind, number in actors if kind == "client"]
    of_people = select(Person.id, Person.full_name).where(Person.id.in_(people))
    of_clients = select(ApiClient.id, ApiClient.name).where(ApiClient.id.in_(clients))
    return {("person", number): name for number, name in session.execute(of_people)} | {
        ("client", number): name for number, name in session.execute(of_clients)
    }
