"""What a password's hash costs where nobody made it cheap."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from argon2 import Type, extract_parameters
from pydantic import ValidationError

from services.plan_api.accounts import passwords
from services.plan_api.settings import Settings
from services.shared.app import ROOT

OWASP_KIBIBYTES = 19 * 1024
OWASP_ROUNDS = 2


@pytest.fixture
def full_cost() -> Iterator[None]:
    before = passwords.hash_at(passwords.FULL)
    yield
    passwords.hash_at(before)


@pytest.mark.usefixtures("full_cost")
def test_hash_is_argon2id_above_the_floor_of_owasp() -> None:
    stored = passwords.hashed("một mật khẩu")
    found = extract_parameters(stored)

    assert found.type is Type.ID
    assert found.memory_cost >= OWASP_KIBIBYTES
    assert found.time_cost >= OWASP_ROUNDS
    assert (found.salt_len, found.hash_len) == (16, 32)
    assert passwords.matches(stored, "một mật khẩu")
    assert not passwords.matches(stored, "một mật khẩu ")


@pytest.mark.usefixtures("full_cost")
def test_hash_of_another_cost_still_matches_and_is_known_to_be_outdated() -> None:
    passwords.hash_at(passwords.LEAST)
    cheap = passwords.hashed("một mật khẩu")
    assert not passwords.outdated(cheap)

    passwords.hash_at(passwords.FULL)
    assert passwords.matches(cheap, "một mật khẩu")
    assert passwords.outdated(cheap)


def test_something_that_is_no_hash_matches_nothing() -> None:
    assert not passwords.matches("never-a-hash", "mật khẩu")
    assert not passwords.matches(None, "mật khẩu")


@pytest.mark.parametrize(("told", "cost"), [(None, passwords.FULL), ("least", passwords.LEAST)])
def test_process_hashes_at_full_cost_unless_told(told: str | None, cost: passwords.Cost) -> None:
    clean = {n: v for n, v in os.environ.items() if n != "TIENDO_HASH_COST"}
    environment = clean | ({"TIENDO_HASH_COST": told} if told else {})
    program = "from services.plan_api.accounts import passwords as p; print(*p.hash_at(p.FULL))"

    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip

    assert done.stdout.split() == [str(part) for part in cost]


def test_production_refuses_cheap_hashes() -> None:
    with pytest.raises(ValidationError, match="TIENDO_HASH_COST must be full"):
        Settings(
            database_url="postgresql://unused", environment="production", hash_cost="least",
            jwks_file="jwks.json", signing_key_file="key.pem", account_key_file="account-key",
        )  # fmt: skip
