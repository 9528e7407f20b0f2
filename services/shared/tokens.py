"""Access tokens (JWT, EdDSA): what they say, and how any service checks them by itself."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal, NamedTuple

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from jwt import PyJWK
from jwt.algorithms import OKPAlgorithm

ISSUER = "tiendo"
LIFETIME = timedelta(minutes=15)


class Grant(NamedTuple):
    """A role held for a unit and everything below it."""

    role: str
    unit_id: int


@dataclass(frozen=True)
class Actor:
    """Who acts: a signed-in person or a machine."""

    kind: Literal["person", "client"]
    id: int
    name: str
    grants: tuple[Grant, ...] = ()
    scopes: frozenset[str] = frozenset()
    session_id: str = ""
    # What a person must do before anything else; meanwhile the token grants nothing.
    pending: tuple[str, ...] = ()
    # A machine's limits: requests a minute by scope.
    rates: Mapping[str, int] = field(default_factory=dict, hash=False)


class Signer:
    """Signs tokens with one private key."""

    def __init__(self, private_key: Ed25519PrivateKey, key_id: str) -> None:
        self._key = private_key
        self._key_id = key_id

    def sign(self, actor: Actor, now: datetime) -> str:
        claims = {
            "iss": ISSUER,
            "sub": f"{actor.kind}:{actor.id}",
            "name": actor.name,
            "grants": [list(grant) for grant in actor.grants],
            "scope": " ".join(sorted(actor.scopes)),
            "sid": actor.session_id,
            "todo": list(actor.pending),
            "rate": dict(actor.rates),
            "iat": int(now.timestamp()),
            "exp": int((now + LIFETIME).timestamp()),
        }
        return jwt.encode(claims, self._key, algorithm="EdDSA", headers={"kid": self._key_id})

    def public_jwk(self) -> dict[str, Any]:
        public: dict[str, Any] = json.loads(OKPAlgorithm.to_jwk(self._key.public_key()))
        return public | {"kid": self._key_id, "use": "sig", "alg": "EdDSA"}


class KeyRing:
    """The public keys a service trusts; read again when a token names a key it has not seen."""

    def __init__(self, file: Path | None, keys: Sequence[dict[str, Any]] = ()) -> None:
        self._file = file
        self._keys = {key["kid"]: PyJWK(key) for key in keys}

    def actor(self, token: str, now: datetime) -> Actor | None:
        """Who the token speaks for; None when it is forged, foreign or expired at `now`."""
        try:
            key = self._key(jwt.get_unverified_header(token).get("kid", ""))
            # The clock is ours (an argument), so the library's own expiry check is off.
            options: Any = {"verify_exp": False, "verify_iat": False, "require": ["exp", "sub"]}
            claims = jwt.decode(token, key, algorithms=["EdDSA"], issuer=ISSUER, options=options)
        except (jwt.InvalidTokenError, KeyError):
            return None
        if claims["exp"] <= now.timestamp():
            return None
        return _actor(claims)

    def _key(self, key_id: str) -> PyJWK:
        if key_id not in self._keys and self._file is not None and self._file.exists():
            known = json.loads(self._file.read_text())["keys"]
            self._keys = {key["kid"]: PyJWK(key) for key in known}
        return self._keys[key_id]


def _actor(claims: dict[str, Any]) -> Actor:
    kind, _, number = claims["sub"].partition(":")
    return Actor(
        kind="client" if kind == "client" else "person",
        id=int(number),
        name=claims.get("name", ""),
        grants=tuple(Grant(role, int(unit)) for role, unit in claims.get("grants", [])),
        scopes=frozenset(claims.get("scope", "").split()),
        session_id=claims.get("sid", ""),
        pending=tuple(claims.get("todo", [])),
        rates=claims.get("rate", {}),
    )
