"""How signing in elsewhere may end, and where it may lead. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hmac import compare_digest
from typing import Any
from urllib.parse import urlencode, urlsplit

LIFETIME = timedelta(minutes=10)
SIGN_IN_PAGE = "/dang-nhap"
LONGEST_PATH = 500


class Trouble(StrEnum):
    """The codes that the sign-in page is told as ?problem=."""

    # The provider cannot be reached, or what it answers cannot be used.
    PROVIDER_DOWN = "provider_down"
    # The provider said no, or the person did not go on there.
    PROVIDER_REFUSED = "provider_refused"
    # Begun in another browser, too long ago, or finished already.
    TRANSACTION_LOST = "transaction_lost"
    # What the provider says about the person does not prove anything.
    TOKEN_INVALID = "token_invalid"  # noqa: S105  a word, no secret
    EMAIL_UNVERIFIED = "email_unverified"
    # No active person has this e-mail address; none is ever made.
    NO_ACCOUNT = "no_account"
    # The page to go on to is not one of ours.
    NEXT_FOREIGN = "next_foreign"


class SignInTroubled(Exception):
    """Signing in ended; `why` is for the log and holds nothing about the person."""

    def __init__(self, trouble: Trouble, why: str) -> None:
        super().__init__(f"{trouble}: {why}")
        self.trouble = trouble
        self.why = why


@dataclass(frozen=True)
class Transaction:
    """What must come back unchanged, kept by the browser meanwhile (sealed)."""

    state: str
    nonce: str
    verifier: str
    next: str
    ends_at: datetime

    def require(self, state: str, now: datetime) -> None:
        if now >= self.ends_at:
            raise SignInTroubled(Trouble.TRANSACTION_LOST, "expired")
        if not compare_digest(self.state.encode(), state.encode()):
            raise SignInTroubled(Trouble.TRANSACTION_LOST, "another state")


def is_own_path(text: str) -> bool:
    """A path of this site, as every browser reads it: backslashes are slashes to them."""
    parts = urlsplit(text)
    return (
        text.startswith("/")
        and not text.startswith(("//", "/\\"))
        and "\\" not in text
        and text.isprintable()
        and not (parts.scheme or parts.netloc)
        and len(text) <= LONGEST_PATH
    )


def page_after(trouble: Trouble, next_path: str = "/") -> str:
    """The sign-in page with the reason, and with the way on that the person had in mind."""
    told = {"problem": trouble.value} | ({"next": next_path} if next_path != "/" else {})
    return f"{SIGN_IN_PAGE}?{urlencode(told)}"


def verified_email(claims: Mapping[str, Any]) -> str:
    """The address the provider answers for, as accounts keep it."""
    email = claims.get("email")
    if not isinstance(email, str) or not email.strip():
        raise SignInTroubled(Trouble.EMAIL_UNVERIFIED, "no e-mail address")
    # Some providers send words for truth values; a number is neither.
    if claims.get("email_verified") is not True and claims.get("email_verified") != "true":
        raise SignInTroubled(Trouble.EMAIL_UNVERIFIED, "the e-mail address is not verified")
    return email.strip().lower()
