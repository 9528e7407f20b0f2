"""Signs tests in: one key pair for the run, and access tokens for invented people and machines."""

from collections.abc import Iterable
from functools import cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI

from services.shared.tokens import Actor, Grant, KeyRing, Signer
from tests.conftest import NOW
from tests.guards import guard


@cache
def signer() -> Signer:
    return Signer(Ed25519PrivateKey.generate(), "test")


def trust_test_key(app: FastAPI) -> None:
    """Let the app trust, and (where it signs people in) use, the tests' own key; and guard it."""
    app.state.signer = signer()
    app.state.keys = KeyRing(None, [signer().public_jwk()])
    guard(app)


def bearer(actor: Actor) -> dict[str, str]:
    return {"Authorization": f"Bearer {signer().sign(actor, NOW)}"}


def person(number: int, *grants: tuple[str, int]) -> Actor:
    """A person with (role, unit id) grants."""
    return Actor("person", number, f"Người {number}", tuple(Grant(*g) for g in grants))


def machine(number: int, scopes: Iterable[str]) -> Actor:
    return Actor("client", number, f"may-{number}", (), frozenset(scopes))
