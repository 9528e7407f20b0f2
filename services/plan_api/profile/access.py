"""The person behind the token, as the database has them now. Apart from router.py: a dependency."""

from typing import Annotated

from fastapi import Depends

from services.plan_api.accounts import queries as accounts
from services.plan_api.accounts.access import CallerDep, PersonActorDep
from services.plan_api.accounts.domain import steps_left
from services.plan_api.profile.queries import SignedInPerson, codes_left, own_grants
from services.plan_api.sessions.service import own_family
from services.shared.db import SessionDep
from services.shared.problems import NotSignedIn


def _person(actor: PersonActorDep, session: SessionDep, caller: CallerDep) -> SignedInPerson:
    found = accounts.person(session, actor.id)
    if found is None:
        raise NotSignedIn(
            "Tài khoản đã ngừng hoạt động.", "The account is no longer active.",
            headers={"WWW-Authenticate": "Bearer"},
        )  # fmt: skip
    grants = own_grants(session, actor.id, caller.now.date())
    protection = accounts.protection(session, actor.id)
    method = accounts.method(session, own_family(actor))
    left = steps_left(
        protection, [grant.role for grant in grants], method, production=caller.production
    )
    codes = codes_left(session, actor.id) if protection.second_factor else 0
    return SignedInPerson(found, grants, left, protection.second_factor, codes)


PersonDep = Annotated[SignedInPerson, Depends(_person)]
