"""A provider that is down, slow, or answers nonsense; the fake is at the network's edge only."""

import socket
from collections.abc import Callable, Iterator
from datetime import timedelta
from threading import Thread
from typing import Any

import httpx
import pytest
from pydantic import ValidationError

from services.plan_api.oidc import wire
from services.plan_api.oidc.domain import SignInTroubled, Transaction, Trouble
from services.plan_api.oidc.provider import AT_ONCE, REST, Provider, Registration
from services.plan_api.oidc.schemas import Discovered, Tokens
from services.plan_api.settings import Settings
from tests.conftest import NOW

ISSUER = "https://id.example"
US = Registration(ISSUER, "tien-do", "a secret/with: marks", "openid email", "https://t.example/cb")
DESCRIPTION: dict[str, Any] = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/auth?tenant=1",
    "token_endpoint": f"{ISSUER}/token",
    "jwks_uri": f"{ISSUER}/keys",
    "userinfo_endpoint": f"{ISSUER}/me",
}
KNOWN = Discovered.model_validate(DESCRIPTION)
TOKENS = Tokens(access_token="a", id_token="b")  # noqa: S106  no secret
BEGUN = Transaction("state", "nonce", "verifier", "/", NOW)
Answers = Callable[[httpx.Request], httpx.Response]


def provider(answers: Answers) -> Provider:
    transport = wire.Bounded(httpx.MockTransport(answers))
    return Provider(US, httpx.Client(transport=transport), patience=0.01)


def saying(status: int = 200, **what: Any) -> Answers:
    return lambda _: httpx.Response(status, **what)


def broken(_: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused")


def trouble(act: Callable[[], object]) -> Trouble:
    with pytest.raises(SignInTroubled) as refused:
        act()
    return refused.value.trouble


@pytest.mark.parametrize(
    "answers",
    [
        broken,
        saying(503),
        saying(404),
        saying(302, headers={"Location": "https://elsewhere.example/"}),
        saying(content=b"<html>"),
        saying(json=[]),
        saying(json={"issuer": ISSUER}),
        saying(json=DESCRIPTION | {"issuer": "https://elsewhere.example"}),
        saying(json=DESCRIPTION | {"token_endpoint": "http://id.example/token"}),
        saying(json=DESCRIPTION | {"userinfo_endpoint": "http://id.example/me"}),
        saying(content=b" " * (wire.MOST_BYTES + 1)),
        saying(content=b"x", headers={"Content-Encoding": "gzip"}),
    ],
    ids=[
        "unreachable",
        "failing",
        "absent",
        "leading elsewhere",
        "a page",
        "a list",
        "too short",
        "another issuer",
        "an open line for tokens",
        "an open line for people",
        "too large",
        "packed",
    ],
)
def test_a_description_that_cannot_be_used_is_a_provider_that_is_down(answers: Answers) -> None:
    there = provider(answers)

    assert trouble(lambda: there.authorization_url(BEGUN, NOW)) is Trouble.PROVIDER_DOWN


def test_the_way_to_the_provider_keeps_what_its_address_has() -> None:
    url = httpx.URL(provider(saying(json=DESCRIPTION)).authorization_url(BEGUN, NOW))

    assert url.params["tenant"] == "1"
    assert url.params["scope"] == "openid email"
    # RFC 7636: base64url(SHA-256(verifier)).
    assert url.params["code_challenge"] == "iMnq5o6zALKXGivsnlom_0F5_WYda32GHkxlV7mq7hQ"


def test_after_a_failure_nobody_asks_for_a_moment() -> None:
    asked: list[str] = []

    def failing(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(500)

    there = provider(failing)
    for later in (timedelta(0), REST / 2, REST, REST + REST / 2):
        assert trouble(lambda at=NOW + later: there.described(at)) is Trouble.PROVIDER_DOWN  # type: ignore[misc]

    assert asked == ["/.well-known/openid-configuration"] * 2


def test_few_wait_for_the_provider_at_once() -> None:
    inside: list[Trouble] = []

    def deeper(_: httpx.Request) -> httpx.Response:
        try:
            there.keys(KNOWN)
        except SignInTroubled as refused:
            inside.append(refused.trouble)
        return httpx.Response(500)

    there = provider(deeper)

    assert trouble(lambda: there.keys(KNOWN)) is Trouble.PROVIDER_DOWN
    assert inside == [Trouble.PROVIDER_DOWN] * AT_ONCE


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        (saying(400, json={"error": "invalid_grant"}), Trouble.PROVIDER_REFUSED),
        (saying(401), Trouble.PROVIDER_REFUSED),
        (saying(500), Trouble.PROVIDER_DOWN),
        (saying(json={"access_token": "a"}), Trouble.PROVIDER_DOWN),
        (broken, Trouble.PROVIDER_DOWN),
    ],
    ids=["used", "not us", "failing", "no ID token", "unreachable"],
)
def test_a_code_that_buys_nothing(answers: Answers, found: Trouble) -> None:
    assert trouble(lambda: provider(answers).exchanged(KNOWN, "code", "verifier")) is found


@pytest.mark.parametrize(
    ("methods", "by_header"), [(["client_secret_basic"], True), (["client_secret_post"], False)]
)
def test_we_prove_ourselves_as_the_provider_likes(methods: list[str], by_header: bool) -> None:
    seen: list[httpx.Request] = []

    def note(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"access_token": "a", "id_token": "b"})

    known = KNOWN.model_copy(update={"token_endpoint_auth_methods_supported": methods})
    provider(note).exchanged(known, "code", "verifier")

    form = dict(httpx.QueryParams(seen[0].content.decode()))
    assert {"grant_type": "authorization_code", "code_verifier": "verifier"}.items() <= form.items()
    assert ("authorization" in seen[0].headers) is by_header
    assert (form.get("client_secret") is None) is by_header
    if by_header:
        # RFC 6749 section 2.3.1: encoded like a form before it is joined.
        joined = httpx.BasicAuth("tien-do", "a%20secret%2Fwith%3A%20marks")
        assert (
            seen[0].headers["authorization"]
            == next(joined.auth_flow(httpx.Request("GET", ISSUER))).headers["authorization"]
        )


@pytest.mark.parametrize("content", [b"{}", b"[]", b'{"keys": [{"kty": "x"}]}', b"no"])
def test_keys_that_are_none(content: bytes) -> None:
    there = provider(saying(content=content))

    assert trouble(lambda: there.keys(KNOWN)) is Trouble.PROVIDER_DOWN


def test_a_provider_need_not_tell_more_than_its_token() -> None:
    known = KNOWN.model_copy(update={"userinfo_endpoint": None})

    assert provider(broken).user_info(known, TOKENS) == {}
    assert trouble(lambda: provider(saying(content=b"5")).user_info(KNOWN, TOKENS)) is (
        Trouble.PROVIDER_DOWN
    )


@pytest.fixture
def hanging() -> Iterator[str]:
    """A server that begins an answer and then sends a little, and a little more, for ever."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=_drip, args=(server,), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"


def _drip(server: socket.socket) -> None:
    try:
        there, _ = server.accept()
        with there:
            there.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            while True:
                there.sendall(b"1\r\nx\r\n")
    except OSError:
        return


def test_an_answer_that_never_ends_is_given_up(hanging: str) -> None:
    with wire.opened(seconds=0.2) as http, pytest.raises((httpx.ReadTimeout, httpx.ReadError)):
        http.get(hanging)


@pytest.mark.parametrize(
    "given",
    [
        {"oidc_client_id": ""},
        {"oidc_client_secret": ""},
        {"oidc_scopes": "email"},
        {"oidc_issuer": "ldap://id.example"},
        {"oidc_issuer": "http://id.example", "environment": "production", "jwks_file": "j",
         "signing_key_file": "s", "account_key_file": "a"},
    ],
)  # fmt: skip
def test_half_a_provider_or_an_open_line_is_refused_at_the_start(given: dict[str, str]) -> None:
    whole: dict[str, Any] = {
        "database_url": "postgresql://unused", "oidc_issuer": ISSUER, "oidc_client_id": "t",
        "oidc_client_secret": "s",
    }  # fmt: skip
    Settings(**whole)

    with pytest.raises(ValidationError, match="TIENDO_OIDC"):
        Settings(**whole | given)


def test_the_secret_is_not_printed() -> None:
    settings = Settings(
        database_url="postgresql://unused", oidc_issuer=ISSUER, oidc_client_id="t",
        oidc_client_secret="hush hush",  # noqa: S106  invented
    )  # fmt: skip

    assert "hush" not in repr(settings)
