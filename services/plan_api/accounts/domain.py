"""How many wrong passwords are too many, what a refresh token is still worth, which steps are left. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Literal, NamedTuple, TypeAlias

from services.directory.people.domain import Role, SignInMethod

WINDOW = timedelta(minutes=10)
PAIR_LIMIT = 10
ADDRESS_LIMIT = 100  # an office shares one address
SESSION_LIFETIME = timedelta(days=30)
# What a person must do before anything else.
Step: TypeAlias = Literal["change_password", "enrol_second_factor"]
# Who may do much harm has to prove more than a password.
GUARDED = frozenset({Role.ADMIN, Role.COORDINATOR})
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


def is_closed(failures: Sequence[Failure], account: str, now: datetime) -> bool:
    """Whether the account's own failures suffice for a wait; else it is the whole address that waits."""
    return sum(f.account == account and f.at > now - WINDOW for f in failures) >= PAIR_LIMIT


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
    # Replaced by another request that was under way at the same instant.
    SHARED = "shared"
    REUSED = "reused"
    ENDED = "ended"


@dataclass(frozen=True)
class TokenLife:
    """The instants of a refresh token; a replaced one that comes back was stolen, then or now."""

    expires_at: datetime
    replaced_at: datetime | None
    revoked_at: datetime | None

    def state(self, now: datetime, *, seen_good: bool = False) -> TokenState:
        if self.revoked_at is not None or now >= self.expires_at:
            return TokenState.ENDED
        if self.replaced_at is None:
            return TokenState.GOOD
        return TokenState.SHARED if seen_good else TokenState.REUSED


def home(grants: Sequence[tuple[str, int]]) -> int | None:
    """The unit a person works at: that of the nearest role."""
    ranked = sorted(grants, key=lambda grant: HOME_ORDER.index(grant[0]))
    return ranked[0][1] if ranked else None


class Protection(NamedTuple):
    """How a person's account is guarded."""

    must_change: bool
    second_factor: bool


def steps_left(
    protection: Protection, roles: Iterable[str], method: SignInMethod, *, production: bool
) -> tuple[Step, ...]:
    """What a person who signed in must do first. Where an identity provider proved the person,
    passwords and second factors are its business.
    """
    if method is SignInMethod.OIDC:
        return ()
    left: list[Step] = []
    if protection.must_change:
        left.append("change_password")
    if production and not protection.second_factor and GUARDED & set(roles):
        left.append("enrol_second_factor")
    return tuple(left)
