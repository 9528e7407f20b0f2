"""The person behind the token, as the database has them now. Apart from router.py: a dependency."""

from typing import Annotated, NamedTuple

from fastapi import Depends

from services.directory.people.models import Person
from services.plan_api.accounts import queries
from services.shared.auth import ActorDep
from services.shared.clock import TodayDep
from services.shared.db import SessionDep
from services.shared.problems import Forbidden, NotSignedIn
from services.shared.tokens import Actor, Grant


class SignedInPerson(NamedTuple):
    person: Person
    grants: list[Grant]


def _own_actor(actor: ActorDep) -> Actor:
    if actor.kind != "person":
        raise Forbidden("Địa chỉ này dành cho người dùng.", "This address is for people.")
    return actor


PersonActorDep = Annotated[Actor, Depends(_own_actor)]


def _person(actor: PersonActorDep, session: SessionDep, today: TodayDep) -> SignedInPerson:
    found = queries.person(session, actor.id)
    if found is None:
        raise NotSignedIn(
            "Tài khoản đã ngừng hoạt động.", "The account is no longer active.",
            headers={"WWW-Authenticate": "Bearer"},
        )  # fmt: skip
    return SignedInPerson(found, queries.grants(session, actor.id, today))


PersonDep = Annotated[SignedInPerson, Depends(_person)]
