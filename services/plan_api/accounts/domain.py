"""How many wrong passwords are too many, what a refresh token is still worth. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv6Address, IPv6Network, ip_address

WINDOW = timedelta(minutes=10)
PAIR_LIMIT = 10
ADDRESS_LIMIT = 100  # an office shares one address
SESSION_LIFETIME = timedelta(days=30)
# Which role says where a person's work is, the nearest first.
HOME_ORDER = ("officer", "head", "coordinator", "leader", "admin", "observer")


@dataclass(frozen=True)
class Failure:
    account: str
    at: datetime


def wait(failures: Sequence[Failure], account: str, now: datetime) -> timedelta | None:
    """How long an address must wait before it may try the account again; None when it may now.

    `failures` are those of the address. One leaves the count ten minutes after it happened.
    """
    recent = sorted(f.at for f in failures if f.at > now - WINDOW)
    of_pair = sorted(f.at for f in failures if f.at > now - WINDOW and f.account == account)
    ends = [
        at[len(at) - limit] + WINDOW - now
        for at, limit in ((of_pair, PAIR_LIMIT), (recent, ADDRESS_LIMIT))
        if len(at) >= limit
    ]
    return max(ends, default=None)


def network(address: str) -> str:
    """What counts as one address: an IPv4 address, or the /64 that an IPv6 host moves freely in."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address[:45]
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(IPv6Network((parsed, 64), strict=False))
    return str(parsed)


class TokenState(StrEnum):
    GOOD = "good"
    REUSED = "reused"
    ENDED = "ended"


@dataclass(frozen=True)
class TokenLife:
    """The instants of a refresh token; a replaced one that comes back was stolen, then or now."""

    expires_at: datetime
    replaced_at: datetime | None
    revoked_at: datetime | None

    def state(self, now: datetime) -> TokenState:
        if self.revoked_at is not None or now >= self.expires_at:
            return TokenState.ENDED
        return TokenState.REUSED if self.replaced_at is not None else TokenState.GOOD


def home(grants: Sequence[tuple[str, int]]) -> int | None:
    """The unit a person works at: that of the nearest role."""
    ranked = sorted(grants, key=lambda grant: HOME_ORDER.index(grant[0]))
    return ranked[0][1] if ranked else None
