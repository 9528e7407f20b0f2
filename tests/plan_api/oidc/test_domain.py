"""What may follow a sign-in, which address counts, and what an ID token must say."""

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

import pytest
from authlib.oidc.core.util import create_half_hash
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from services.plan_api.oidc.domain import (
    SignInTroubled,
    Trouble,
    is_own_path,
    page_after,
    verified_email,
)
from services.plan_api.oidc.tokens import Expected, proven
from tests.conftest import NOW

ISSUER, US, NONCE, ACCESS = "https://id.example", "tien-do", "a nonce", "an access token"
EXPECTED = Expected(ISSUER, US, NONCE, ACCESS)
AT = int(NOW.timestamp())
CLAIMS = {"iss": ISSUER, "sub": "7", "aud": US, "exp": AT + 60, "iat": AT, "nonce": NONCE}
KEY = RSAKey.generate_key(2048, {"kid": "one"})
STRANGER = RSAKey.generate_key(2048, {"kid": "one"})
KEYS = KeySet([RSAKey.import_key(KEY.as_dict(private=False))])


def signed(claims: Mapping[str, Any], key: Any = KEY, alg: str = "RS256") -> str:
    return jwt.encode({"alg": alg, "kid": "one"}, dict(claims), key, algorithms=[alg])


def unsigned(claims: Mapping[str, Any], alg: str) -> str:
    parts = ({"alg": alg, "kid": "one"}, claims)
    return (
        ".".join(urlsafe_b64encode(json.dumps(p).encode()).decode().rstrip("=") for p in parts)
        + "."
    )


def by_public_key() -> str:
    """The classic: the public key, which everybody knows, taken for a shared secret."""
    body = unsigned(CLAIMS, "HS256").rstrip(".")
    mark = hmac.digest(KEY.as_pem(private=False), body.encode(), "sha256")
    return f"{body}.{urlsafe_b64encode(mark).decode().rstrip('=')}"


def trouble(token: str) -> Trouble:
    with pytest.raises(SignInTroubled) as refused:
        proven(token, KEYS, EXPECTED, NOW)
    return refused.value.trouble


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"aud": [US], "azp": US},
        {"aud": [US, "another"], "azp": US},
        {"exp": AT - 59, "iat": AT - 600},
        {"at_hash": create_half_hash(ACCESS, "RS256").decode()},
    ],
)
def test_a_token_as_expected_proves(more: dict[str, Any]) -> None:
    assert proven(signed(CLAIMS | more), KEYS, EXPECTED, NOW)["sub"] == "7"


@pytest.mark.parametrize(
    "more",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "another"},
        {"aud": [US, "another"], "azp": "another"},
        {"aud": []},
        {"exp": AT - 61},
        {"exp": "soon"},
        {"iat": AT + 3_600},
        {"nbf": AT + 3_600},
        {"nonce": "another"},
        {"nonce": None},
        {"at_hash": create_half_hash("another token", "RS256").decode()},
    ],
)
def test_a_token_that_says_anything_else_proves_nothing(more: dict[str, Any]) -> None:
    assert trouble(signed(CLAIMS | more)) is Trouble.TOKEN_INVALID


@pytest.mark.parametrize("name", CLAIMS)
def test_a_token_that_leaves_anything_out_proves_nothing(name: str) -> None:
    short = {key: value for key, value in CLAIMS.items() if key != name}

    assert trouble(signed(short)) is Trouble.TOKEN_INVALID


def test_a_token_signed_by_nobody_or_by_a_stranger_proves_nothing() -> None:
    forged = [
        signed(CLAIMS, STRANGER),
        unsigned(CLAIMS, "none"),
        unsigned(CLAIMS, "None"),
        unsigned(CLAIMS, "RS256"),
        by_public_key(),
        signed(CLAIMS, OctKey.import_key("our own client secret"), "HS256"),
        signed(CLAIMS)[:-4] + "AAAA",
        "",
        "a.b.c",
        signed(CLAIMS).replace(".", "", 1),
    ]

    assert {trouble(token) for token in forged} == {Trouble.TOKEN_INVALID}


@pytest.mark.parametrize(
    ("claims", "email"),
    [
        ({"email": "An@So.Example ", "email_verified": True}, "an@so.example"),
        ({"email": "an@so.example", "email_verified": "true"}, "an@so.example"),
        ({"email": "an@so.example", "email_verified": False}, None),
        ({"email": "an@so.example", "email_verified": "yes"}, None),
        ({"email": "an@so.example", "email_verified": 1}, None),
        ({"email": "an@so.example"}, None),
        ({"email": "", "email_verified": True}, None),
        ({"email": ["an@so.example"], "email_verified": True}, None),
        ({"email_verified": True}, None),
    ],
)
def test_only_a_verified_address_counts(claims: dict[str, Any], email: str | None) -> None:
    if email is not None:
        assert verified_email(claims) == email
        return
    with pytest.raises(SignInTroubled) as refused:
        verified_email(claims)
    assert refused.value.trouble is Trouble.EMAIL_UNVERIFIED


@given(st.text(alphabet="/\\:.@?#abc\t\n%", max_size=12))
def test_an_own_path_stays_on_our_site(text: str) -> None:
    """As browsers read it: tabs and newlines vanish, a backslash is a slash."""
    if is_own_path(text):
        read = text.replace("\t", "").replace("\n", "").replace("\\", "/")
        assert read.startswith("/")
        assert not read.startswith("//")


@pytest.mark.parametrize("text", ["/", "/nhiem-vu", "/ke-hoach/1?a=b#c", "/a//b", "/tìm?q=sở"])
def test_pages_of_ours_are_own_paths(text: str) -> None:
    assert is_own_path(text)


def test_the_way_on_is_kept_beside_the_problem() -> None:
    assert page_after(Trouble.NO_ACCOUNT) == "/dang-nhap?problem=no_account"
    assert page_after(Trouble.NO_ACCOUNT, "/a?b=c") == (
        "/dang-nhap?problem=no_account&next=%2Fa%3Fb%3Dc"
    )
