"""argon2id. Apart from service.py because machines' secrets are kept the same way."""

from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher()
# Each check takes 64 MiB: a burst of sign-ins waits instead of taking the machine's memory.
_at_once = BoundedSemaphore(4)


def hashed(password: str) -> str:
    with _at_once:
        return _hasher.hash(password)


def matches(stored: str | None, password: str) -> bool:
    """Whether the password is the stored one; as slow when nothing is stored, so that accounts
    cannot be told from strangers by the time it takes.
    """
    if stored is None:
        hashed(password)
        return False
    with _at_once:
        try:
            return _hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False
