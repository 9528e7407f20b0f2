"""How fresh a sign-in must be for changing what signs in. Pure."""

from datetime import datetime, timedelta

FRESH = timedelta(minutes=15)


def is_fresh(began: datetime, now: datetime) -> bool:
    """Within a quarter of an hour of the sign-in itself; renewing a session does not make it fresh."""
    return now - began <= FRESH
