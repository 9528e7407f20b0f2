"""Where the signing key comes from, and that other services can verify with its public half."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pydantic import ValidationError
from starlette.testclient import TestClient

from services.plan_api.main import create_app
from services.plan_api.settings import Settings
from services.plan_api.signing import KeyFileError
from services.shared.db import Sessions
from services.shared.tokens import KeyRing
from tests.conftest import NOW
from tests.plan_api.accounts.make import EMAIL, PASSWORD, make_person
from tests.signing import person

NOWHERE = "postgresql://unused"


def local(folder: Path) -> Settings:
    return Settings(
        database_url=NOWHERE, signing_key_file=folder / "secrets" / "signing-key.pem",
        account_key_file=folder / "secrets" / "account-key",
    )  # fmt: skip


def production(folder: Path) -> Settings:
    return Settings(
        database_url=NOWHERE, environment="production",
        signing_key_file=folder / "secrets" / "signing-key.pem", jwks_file=folder / "jwks.json",
        account_key_file=folder / "secrets" / "account-key",
    )  # fmt: skip


def test_local_key_is_made_once_readable_by_its_owner_only(tmp_path: Path) -> None:
    first = create_app(local(tmp_path)).state.signer.public_jwk()
    second = create_app(local(tmp_path)).state.signer.public_jwk()

    assert first == second
    assert (tmp_path / "secrets" / "signing-key.pem").stat().st_mode & 0o777 == 0o600


def test_another_service_verifies_by_the_published_file(tmp_path: Path) -> None:
    signer = create_app(local(tmp_path)).state.signer
    ring = KeyRing(tmp_path / "secrets" / "jwks.json")

    assert ring.actor(signer.sign(person(7), NOW), NOW) == person(7)


def test_key_before_the_last_change_stays_trusted_and_older_ones_do_not(tmp_path: Path) -> None:
    signers = []
    for _ in range(3):
        signers.append(create_app(local(tmp_path)).state.signer)
        (tmp_path / "secrets" / "signing-key.pem").unlink()

    ring = KeyRing(tmp_path / "secrets" / "jwks.json")
    trusted = [ring.actor(signer.sign(person(7), NOW), NOW) is not None for signer in signers]
    assert trusted == [False, True, True]


def test_production_never_makes_a_key(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match=r"signing-key\.pem cannot be read"):
        create_app(production(tmp_path))


@pytest.mark.parametrize("missing", ["signing_key_file", "jwks_file", "account_key_file"])
def test_production_refuses_to_start_without_its_secrets(tmp_path: Path, missing: str) -> None:
    given = production(tmp_path).model_dump() | {missing: None}

    with pytest.raises(ValidationError, match=f"TIENDO_{missing.upper()} must be set"):
        Settings(**given)


def test_key_of_another_kind_is_refused(tmp_path: Path) -> None:
    rsa = generate_private_key(public_exponent=65537, key_size=2048)
    file = tmp_path / "key.pem"
    file.write_bytes(rsa.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))

    with pytest.raises(KeyFileError, match="not an Ed25519 key"):
        create_app(Settings(database_url=NOWHERE, signing_key_file=file))


def test_production_cookies_travel_over_tls_only(tmp_path: Path, sessions: Sessions) -> None:
    create_app(local(tmp_path))
    with sessions() as session:
        make_person(session)
    app = create_app(production(tmp_path), clock=lambda: NOW, sessions=sessions)

    with TestClient(app, base_url="https://testserver") as client:
        answer = client.post("/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})

    assert [("Secure" in c) for c in answer.headers.get_list("set-cookie")] == [True, True]
    assert json.loads((tmp_path / "jwks.json").read_text())["keys"]
