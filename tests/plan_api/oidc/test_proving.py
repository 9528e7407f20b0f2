"""Who came back, where the provider itself is at fault; and what is there when none is set."""

from typing import Any

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.testclient import TestClient

from services.plan_api.oidc import wire
from services.plan_api.oidc.domain import SignInTroubled, Transaction, Trouble
from services.plan_api.oidc.provider import Provider, Registration
from services.plan_api.oidc.proving import Back
from services.plan_api.oidc.schemas import Returned
from services.shared.db import Sessions
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.shared.conftest import problem

ISSUER = "https://id.example"
US = Registration(ISSUER, "tien-do", "a secret", "openid", "https://t.example/cb")
BEGUN = Transaction("state", "nonce", "verifier", "/", NOW.replace(hour=10))
KEY = RSAKey.generate_key(2048, {"kid": "one"})
AT = int(NOW.timestamp())
CLAIMS = {"iss": ISSUER, "sub": "7", "aud": "tien-do", "exp": AT + 60, "iat": AT, "nonce": "nonce"}
TOLD = {"email": "an@so.example", "email_verified": True}


def provider(claims: dict[str, Any], told: dict[str, Any]) -> Provider:
    """One that signs these claims, and tells this beside them."""
    token = jwt.encode({"alg": "RS256", "kid": "one"}, CLAIMS | claims, KEY)
    description = {"issuer": ISSUER} | {
        f"{name}_endpoint": f"{ISSUER}/{name}" for name in ("authorization", "token", "userinfo")
    }
    answers: dict[str, Any] = {
        "/.well-known/openid-configuration": description | {"jwks_uri": f"{ISSUER}/keys"},
        "/token": {"access_token": "a", "id_token": token},
        "/keys": {"keys": [KEY.as_dict(private=False)]},
        "/userinfo": told,
    }
    wired = httpx.MockTransport(lambda asked: httpx.Response(200, json=answers[asked.url.path]))
    return Provider(US, httpx.Client(transport=wire.Bounded(wired)))


def email(claims: dict[str, Any], told: dict[str, Any]) -> str:
    return Back(provider(claims, told), BEGUN, Returned(code="c", state="state")).email(NOW)


def test_the_address_may_stand_in_the_token_or_beside_it() -> None:
    assert email(TOLD, {}) == "an@so.example"
    assert email({}, TOLD | {"sub": "7"}) == "an@so.example"


def test_what_is_told_of_another_person_is_not_taken() -> None:
    for told in (TOLD | {"sub": "8"}, TOLD):
        with pytest.raises(SignInTroubled) as refused:
            email({}, told)
        assert refused.value.trouble is Trouble.TOKEN_INVALID


def test_an_address_in_the_token_is_not_verified_by_what_is_told_beside_it() -> None:
    with pytest.raises(SignInTroubled) as refused:
        email({"email": "an@so.example"}, TOLD | {"sub": "7"})

    assert refused.value.trouble is Trouble.EMAIL_UNVERIFIED


def test_without_a_provider_there_is_no_button_and_no_way(sessions: Sessions) -> None:
    http = TestClient(lent(plan_api, sessions, lambda: NOW))

    assert http.get("/v1/auth/providers").json() == {"items": []}
    problem(http.get("/v1/auth/oidc/start"), 404)
    problem(http.get("/v1/auth/oidc/callback"), 404)
