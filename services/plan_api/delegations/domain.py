"""How long a role may be lent, and how a loan stands. Pure."""

from datetime import date, timedelta
from enum import StrEnum

LONGEST = timedelta(days=90)


class DelegationState(StrEnum):
    COMING = "coming"
    RUNNING = "running"
    ENDED = "ended"


def state(valid_from: date, valid_to: date, today: date) -> DelegationState:
    if today < valid_from:
        return DelegationState.COMING
    return DelegationState.RUNNING if today < valid_to else DelegationState.ENDED
