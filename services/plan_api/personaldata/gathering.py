"""Gathers what is held about a person. Apart from service.py, which puts it into words."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from services.directory.people.models import TRAIL as DIRECTORY
from services.directory.people.models import Person
from services.plan_api.people.domain import HeldRole
from services.plan_api.people.queries import roles
from services.plan_api.personaldata import queries
from services.plan_api.trail.models import TRAIL as PLAN
from services.shared.problems import NotFound


class Gathered(NamedTuple):
    person: Person
    roles: list[HeldRole]
    password_changed_at: datetime | None
    second_factor_since: datetime | None
    sessions: list[Any]
    failures: list[Any]
    counts: dict[str, int]
    traces: int


def gathered(session: Session, person_id: int) -> Gathered:
    person = queries.person(session, person_id)
    if person is None:
        raise NotFound
    return Gathered(
        person,
        roles(session, person_id),
        queries.password_changed_at(session, person_id),
        queries.second_factor_since(session, person_id),
        queries.sessions_of(session, person_id),
        queries.failures_of(session, person.email),
        queries.counts(session, person_id),
        sum(queries.traces(session, each.audit, person_id) for each in (DIRECTORY, PLAN)),
    )
