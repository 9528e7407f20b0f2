"""On what terms mails are sent, and when one that failed for the moment is tried again. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LONGEST_WAIT = timedelta(hours=12)
TRIED_FOR = timedelta(hours=72)


def retry_at(attempts: int, first_tried_at: datetime, now: datetime) -> datetime | None:
    """1, 2, 4 … minutes after now, at most 12 hours; None once 72 hours of trying are over."""
    wait = min(timedelta(minutes=2 ** min(attempts - 1, 10)), LONGEST_WAIT)
    return now + wait if now + wait - first_tried_at <= TRIED_FOR else None


@dataclass(frozen=True, slots=True)
class Terms:
    """Addresses of ours, and how many mails are leased at once for how long."""

    sender: str
    site: str
    unsubscribe: str
    batch: int
    lease: timedelta
