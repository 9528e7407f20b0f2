"""The identity provider as we ask it: its description, its keys, tokens for a code.

Apart from `service`, which knows people; this knows only the protocol. Nothing is remembered but a
failure: signing in is rare, and a provider may change its keys and addresses at any time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import BoundedSemaphore
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

import httpx
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from services.plan_api.oidc.domain import SignInTroubled, Transaction, Trouble
from services.plan_api.oidc.schemas import Discovered, Tokens

DISCOVERY = "/.well-known/openid-configuration"
# After a failure nobody asks again for so long, and never do many ask at once: a provider that
# hangs must not hold the threads that answer everybody else.
REST = timedelta(seconds=5)
AT_ONCE = 8
# Seconds that somebody waits for a place among those.
PATIENCE = 1.0
Found = TypeVar("Found")


@dataclass(frozen=True)
class Registration:
    """What the provider knows us as."""

    issuer: str
    client_id: str
    client_secret: str
    scopes: str
    redirect_uri: str


class Provider:
    def __init__(
        self, registration: Registration, http: httpx.Client, patience: float = PATIENCE
    ) -> None:
        self.registration = registration
        self._patience = patience
        self._http = http
        self._failed_at: datetime | None = None
        self._places = BoundedSemaphore(AT_ONCE)

    def described(self, now: datetime) -> Discovered:
        """The provider's description of itself; it must name itself as we know it."""
        if self._failed_at is not None and timedelta(0) <= now - self._failed_at < REST:
            raise SignInTroubled(Trouble.PROVIDER_DOWN, "it failed a moment ago")
        issuer = self.registration.issuer
        try:
            answer = self._sent("GET", issuer.rstrip("/") + DISCOVERY)
            found = _read("description", lambda: Discovered.model_validate_json(answer.content))
            self._require_own(found)
        except SignInTroubled:
            self._failed_at = now
            raise
        return found

    def authorization_url(self, wanted: Transaction, now: datetime) -> str:
        """Where the person signs in, with everything that must come back or be proven later."""
        us = self.registration
        url: str = prepare_grant_uri(
            self.described(now).authorization_endpoint,
            us.client_id,
            "code",
            redirect_uri=us.redirect_uri,
            scope=us.scopes,
            state=wanted.state,
            nonce=wanted.nonce,
            code_challenge=create_s256_code_challenge(wanted.verifier),
            code_challenge_method="S256",
        )
        return url

    def exchanged(self, known: Discovered, code: str, verifier: str) -> Tokens:
        """The tokens of a code; a provider that does not take the code has refused."""
        us = self.registration
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": us.redirect_uri,
            "code_verifier": verifier,
        }
        auth: httpx.Auth | None = None
        if "client_secret_basic" in known.token_endpoint_auth_methods_supported:
            auth = httpx.BasicAuth(quote(us.client_id, ""), quote(us.client_secret, ""))
        else:
            form |= {"client_id": us.client_id, "client_secret": us.client_secret}
        answer = self._sent("POST", known.token_endpoint, data=form, auth=auth)
        return _read("tokens", lambda: Tokens.model_validate_json(answer.content))

    def keys(self, known: Discovered) -> KeySet:
        """The keys that sign today."""
        answer = self._sent("GET", known.jwks_uri)
        return _read("keys", lambda: KeySet.import_key_set(answer.json()))

    def user_info(self, known: Discovered, tokens: Tokens) -> Mapping[str, Any]:
        """What the provider says of the person beside the ID token."""
        if known.userinfo_endpoint is None:
            return {}
        headers = {"Authorization": f"Bearer {tokens.access_token}"}
        answer = self._sent("GET", known.userinfo_endpoint, headers=headers)
        return _read("user info", lambda: dict(answer.json()))

    def _require_own(self, found: Discovered) -> None:
        """Its own name, and addresses as safe as its own: none is plain where that is encrypted."""
        if found.issuer != self.registration.issuer:
            raise SignInTroubled(Trouble.PROVIDER_DOWN, "the description is another issuer's")
        scheme = urlsplit(found.issuer).scheme
        if any(urlsplit(each).scheme != scheme for each in found.addresses()):
            raise SignInTroubled(Trouble.PROVIDER_DOWN, "an address has another scheme")

    def _sent(self, method: str, address: str, **what: Any) -> httpx.Response:
        if not self._places.acquire(timeout=self._patience):
            raise SignInTroubled(Trouble.PROVIDER_DOWN, "too many sign-ins at once")
        try:
            answer = self._http.request(method, address, **what)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise SignInTroubled(Trouble.PROVIDER_DOWN, type(error).__name__) from error
        finally:
            self._places.release()
        if answer.is_client_error and method == "POST":
            raise SignInTroubled(Trouble.PROVIDER_REFUSED, f"the code: {answer.status_code}")
        if not answer.is_success:
            raise SignInTroubled(Trouble.PROVIDER_DOWN, f"{method}: {answer.status_code}")
        return answer


def _read(what: str, read: Callable[[], Found]) -> Found:
    try:
        return read()
    except (ValueError, TypeError, LookupError, JoseError) as error:
        words = f"{what} not understood: {type(error).__name__}"
        raise SignInTroubled(Trouble.PROVIDER_DOWN, words) from error
