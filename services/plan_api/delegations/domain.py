"""How long a role may be lent, and how a loan stands. Pure."""

from datetime import date, timedelta
from enum import StrEnum

LONGEST = timedelta(days=90)


class DelegationState(StrEnum):
    COMING = "coming"
    RUNNING = "running"
    ENDED = "ended"


def state(valid_from: date, valid_to: date, today: date) -> DelegationState:
    if valid_to <= today:
        return DelegationState.ENDED
    return DelegationState.COMING if today < valid_from else DelegationState.RUNNING
