"""When a delivery that failed for the moment is tried again. Pure."""

from datetime import datetime, timedelta

LONGEST_WAIT = timedelta(hours=12)
TRIED_FOR = timedelta(hours=72)


def retry_at(attempts: int, first_tried_at: datetime, now: datetime) -> datetime | None:
    """1, 2, 4 … minutes after now, at most 12 hours; None once 72 hours of trying are over."""
    wait = min(timedelta(minutes=2 ** min(attempts - 1, 10)), LONGEST_WAIT)
    return now + wait if now + wait - first_tried_at <= TRIED_FOR else None
