"""The half minutes of TOTP (RFC 6238), and how codes are written. Pure."""

import re
from datetime import datetime

SECONDS = 30
DIGITS = 6
RECOVERY_CODES = 10
# Without letters and digits that are taken for one another; 32 of them, so five bits each.
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_LENGTH = 10
_GAPS = re.compile(r"[\s-]+")


def steps(now: datetime, last: int | None) -> list[int]:
    """The half minutes whose code is taken: this one and its neighbours, for clocks that differ a
    little, but none that was taken already, nor any before it (a code seen by others is worthless).
    """
    this = int(now.timestamp()) // SECONDS
    return [step for step in (this, this - 1, this + 1) if last is None or step > last]


def bare(code: str) -> str:
    """A code as typed, without the gaps that make it readable."""
    return _GAPS.sub("", code).upper()


def is_totp(code: str) -> bool:
    return len(code) == DIGITS and code.isascii() and code.isdigit()


def is_recovery(code: str) -> bool:
    return len(code) == _LENGTH and set(code) <= set(ALPHABET)


def recovery_code(random: bytes) -> str:
    """A code to be written down, from ten random bytes: 50 bits."""
    letters = "".join(ALPHABET[byte % len(ALPHABET)] for byte in random[:_LENGTH])
    return f"{letters[:5]}-{letters[5:]}"
