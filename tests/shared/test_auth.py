from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from starlette.testclient import TestClient

from services.shared.auth import ACCESS_COOKIE
from services.shared.tokens import LIFETIME, Actor, KeyRing, Signer
from tests.conftest import NOW
from tests.shared.conftest import problem
from tests.signing import bearer, machine, person, signer

SOMEBODY = person(7, ("officer", 12), ("head", 13))


def test_bearer_token_signs_in(client: TestClient) -> None:
    assert client.get("/v1/me", headers=bearer(SOMEBODY)).json() == "Người 7"


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer x.y.z", "Basic abc"])
def test_no_or_broken_token_is_401(client: TestClient, header: str) -> None:
    answer = client.get("/v1/me", headers={"Authorization": header})

    problem(answer, 401)
    assert answer.headers["www-authenticate"] == "Bearer"


def test_token_of_a_foreign_key_is_401(client: TestClient) -> None:
    foreign = Signer(Ed25519PrivateKey.generate(), "test").sign(SOMEBODY, NOW)

    problem(client.get("/v1/me", headers={"Authorization": f"Bearer {foreign}"}), 401)


def test_token_ends_after_its_lifetime() -> None:
    ring = KeyRing(None, [signer().public_jwk()])
    token = signer().sign(SOMEBODY, NOW)

    assert ring.actor(token, NOW + LIFETIME - timedelta(seconds=1)) == SOMEBODY
    assert ring.actor(token, NOW + LIFETIME) is None


def test_machine_needs_the_scope(client: TestClient) -> None:
    allowed = client.get("/v1/me", headers=bearer(machine(1, ["shop:read"])))
    refused = client.get("/v1/me", headers=bearer(machine(1, ["shop:write"])))

    assert allowed.json() == "may-1"
    problem(refused, 403)


@pytest.mark.parametrize(
    ("origin", "expected"),
    [("http://testserver", 200), ("https://elsewhere.example", 403), (None, 403)],
)
def test_change_by_cookie_needs_our_own_origin(
    client: TestClient, origin: str | None, expected: int
) -> None:
    client.cookies.set(ACCESS_COOKIE, signer().sign(SOMEBODY, NOW))
    headers = {"Origin": origin} if origin else {}

    assert client.post("/v1/orders", headers=headers).status_code == expected
    assert client.get("/v1/me").status_code == 200


def test_token_with_steps_left_opens_nothing_and_says_which(client: TestClient) -> None:
    somebody = Actor("person", 7, "Người 7", pending=("change_password", "a step of tomorrow"))

    refused = problem(client.get("/v1/me", headers=bearer(somebody)), 403)
    assert refused["type"] == "/problems/steps-left"
    assert refused["to_do"] == ["change_password", "a step of tomorrow"]
