"""Somebody came back from the provider: who that is. Apart from `service`, which starts sessions."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from services.plan_api.oidc.domain import SignInTroubled, Transaction, Trouble, verified_email
from services.plan_api.oidc.provider import Provider
from services.plan_api.oidc.schemas import Returned
from services.plan_api.oidc.tokens import Expected, proven


class Back(NamedTuple):
    """What the browser kept, and what the provider sent it back with."""

    provider: Provider
    transaction: Transaction
    returned: Returned

    def email(self, now: datetime) -> str:
        """The verified address of who signed in there."""
        self.transaction.require(self.returned.state, now)
        if self.returned.iss and self.returned.iss != self.provider.registration.issuer:
            raise SignInTroubled(Trouble.TOKEN_INVALID, "another issuer answers")
        if self.returned.error or not self.returned.code:
            raise SignInTroubled(Trouble.PROVIDER_REFUSED, "no code")
        return verified_email(self._claims(now))

    def _claims(self, now: datetime) -> Mapping[str, Any]:
        """From the ID token; the address may be told beside it, for the same person."""
        provider = self.provider
        known = provider.described(now)
        tokens = provider.exchanged(known, self.returned.code, self.transaction.verifier)
        us = provider.registration
        expected = Expected(us.issuer, us.client_id, self.transaction.nonce, tokens.access_token)
        claims = proven(tokens.id_token, provider.keys(known), expected, now)
        if "email" in claims:
            return claims
        told = provider.user_info(known, tokens)
        if told.get("sub") != claims["sub"]:
            raise SignInTroubled(Trouble.TOKEN_INVALID, "the user info is another person's")
        return told
