"""Whether an ID token proves who signed in. Apart because it is the part that must never give in."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from services.plan_api.oidc.domain import SignInTroubled, Trouble

# Signatures by a public key only: never `none`, never one that our own secret could make.
ALGORITHMS = (
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512",
)  # fmt: skip
LEEWAY = 60


class Expected(NamedTuple):
    """What the token must say."""

    issuer: str
    client_id: str
    nonce: str
    access_token: str


def proven(id_token: str, keys: KeySet, expected: Expected, now: datetime) -> Mapping[str, Any]:
    """The token's claims; refused when anything about it is not as expected."""
    try:
        token = jwt.decode(id_token, keys, algorithms=ALGORITHMS)
        claims = CodeIDToken(
            token.claims,
            token.header,
            options={
                "iss": {"essential": True, "value": expected.issuer},
                "aud": {"essential": True, "value": expected.client_id},
                "sub": {"essential": True},
            },
            params={
                "nonce": expected.nonce,
                "client_id": expected.client_id,
                "access_token": expected.access_token,
            },
        )
        claims.validate(now=int(now.timestamp()), leeway=LEEWAY)
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise SignInTroubled(Trouble.TOKEN_INVALID, type(error).__name__) from error
    found: Mapping[str, Any] = claims
    return found
