"""argon2id. Apart from service.py because machines' secrets are kept the same way.

How dear a hash is stands here and nowhere else. Tests make thousands, so they choose LEAST: in
their own process by `hash_at`, in processes that they start by TIENDO_HASH_COST=least, which
the service refuses in production (services.plan_api.settings).
"""

import os
import unicodedata
from threading import BoundedSemaphore
from typing import NamedTuple

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError


class Cost(NamedTuple):
    """Rounds, memory and lanes of one hash."""

    rounds: int
    kibibytes: int
    lanes: int


# RFC 9106's second choice, above OWASP's floor (19 MiB and two rounds, or what costs as much).
FULL = Cost(3, 65_536, 4)
LEAST = Cost(1, 8, 1)
# Each check takes 64 MiB: a burst of sign-ins waits instead of taking the machine's memory.
_at_once = BoundedSemaphore(4)


def _hasher_at(cost: Cost) -> PasswordHasher:
    return PasswordHasher(cost.rounds, cost.kibibytes, cost.lanes, type=Type.ID)


_hasher = _hasher_at(LEAST if os.environ.get("TIENDO_HASH_COST") == "least" else FULL)


def hash_at(cost: Cost) -> Cost:
    """Let this process's hashes cost so much from now on; answers what they cost before."""
    global _hasher
    before = Cost(_hasher.time_cost, _hasher.memory_cost, _hasher.parallelism)
    _hasher = _hasher_at(cost)
    return before


def hashed(password: str) -> str:
    with _at_once:
        return _hasher.hash(_composed(password))


def matches(stored: str | None, password: str) -> bool:
    """Whether the password is the stored one; as slow when nothing is stored, so that accounts
    cannot be told from strangers by the time it takes.
    """
    if stored is None:
        hashed(password)
        return False
    with _at_once:
        try:
            return _hasher.verify(stored, _composed(password))
        except (VerificationError, InvalidHashError):
            return False


def outdated(stored: str) -> bool:
    """Whether a hash was made at another cost than today's: whoever signs in next brings a new one."""
    return _hasher.check_needs_rehash(stored)


def _composed(password: str) -> str:
    """Vietnamese letters can be typed as one sign or as several; both are the same password."""
    return unicodedata.normalize("NFC", password)
