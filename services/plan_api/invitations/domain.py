"""One-time links: how long they work, and how their tokens are written. Pure."""

import base64
import binascii
from datetime import datetime, timedelta
from typing import NamedTuple

from services.directory.people.domain import LinkKind

LIFETIMES = {
    LinkKind.INVITATION: timedelta(hours=72),
    LinkKind.RESET: timedelta(hours=2),
    # Nothing works until then; a notice that could not be sent for so long is no news any more.
    LinkKind.PASSWORD_CHANGED: timedelta(hours=72),
    LinkKind.SECOND_FACTOR_REMOVED: timedelta(hours=72),
}
# How many links a person may be sent by whoever says to have forgotten, so that nobody is flooded.
ASKED_AT_MOST, ASKED_WITHIN = 3, timedelta(hours=1)
_NUMBER = 8


class Token(NamedTuple):
    """Which link, and the mark that only the holder of the account key can make for it."""

    link_id: int
    mark: bytes

    def written(self) -> str:
        whole = self.link_id.to_bytes(_NUMBER, "big") + self.mark
        return base64.urlsafe_b64encode(whole).decode().rstrip("=")

    @classmethod
    def read(cls, text: str) -> "Token | None":
        """None for what was never a token; whether the mark is right is for the key to say."""
        try:
            whole = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        except (ValueError, binascii.Error):
            return None
        found = cls(int.from_bytes(whole[:_NUMBER], "big"), whole[_NUMBER:])
        # One way of writing each token, and a number that the database's bigint can hold.
        return found if found.written() == text and found.link_id < 1 << 63 else None


def ends(kind: LinkKind, now: datetime) -> datetime:
    """The end of a link made now, to the second: the mark is made over it."""
    return (now + LIFETIMES[kind]).replace(microsecond=0)
