"""Signing in through the provider: where it begins, and the session of who came back."""

from datetime import datetime
from secrets import token_urlsafe

from sqlalchemy import select

from services.directory.people.domain import SignInMethod
from services.directory.people.models import Person
from services.plan_api.accounts.access import Caller
from services.plan_api.accounts.families import SignedIn
from services.plan_api.accounts.service import start_session
from services.plan_api.oidc.domain import (
    LIFETIME,
    SignInTroubled,
    Transaction,
    Trouble,
    is_own_path,
)
from services.plan_api.oidc.proving import Back


def begun(next_path: str, now: datetime) -> Transaction:
    """What a sign-in must bring back. Only pages of ours may follow it."""
    if not is_own_path(next_path):
        raise SignInTroubled(Trouble.NEXT_FOREIGN, "next leads elsewhere")
    return Transaction(
        state=token_urlsafe(32), nonce=token_urlsafe(32), verifier=token_urlsafe(48),
        next=next_path, ends_at=now + LIFETIME,
    )  # fmt: skip


def finished(caller: Caller, back: Back) -> SignedIn:
    """A session for the active person whose verified e-mail the provider vouches for."""
    email = back.email(caller.now)
    with caller.sessions.begin() as session:
        found = session.scalar(select(Person.id).where(Person.email == email, Person.active))
    signed_in = start_session(caller, found, SignInMethod.OIDC) if found is not None else None
    if signed_in is None:
        raise SignInTroubled(Trouble.NO_ACCOUNT, "no active person has the address")
    return signed_in
