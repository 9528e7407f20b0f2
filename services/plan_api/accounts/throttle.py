"""Guessing is slowed down. Apart from service.py because machines' secrets are guarded alike."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from services.directory.people.models import LoginFailure
from services.plan_api.accounts import throttled
from services.plan_api.accounts.domain import WINDOW, is_closed, network, wait
from services.plan_api.accounts.queries import failures, lock_address
from services.shared.db import Sessions
from services.shared.problems import TooMany


@dataclass(frozen=True)
class Attempt:
    """Somebody trying to be an account, from an address."""

    account: str
    address: str
    at: datetime

    @property
    def network(self) -> str:
        return network(self.address)


@dataclass
class Counted:
    """An attempt under way: `half` when it was right as far as it went, but did not sign in."""

    half: bool = False


@contextmanager
def counted(sessions: Sessions, attempt: Attempt) -> Iterator[Counted]:
    """Count the attempt as failed before it is judged, and forget it when the block succeeds.

    Counting first means that many guesses at once cannot all pass the check. The transactions are
    its own, because a refusal must leave its trace although the request fails. Half a success (a
    right password, no code yet) takes back its own count only: who knows a password must not get
    endless guesses at the code by it.
    """
    number = count(sessions, attempt)
    found = Counted()
    try:
        yield found
    except Exception:
        if found.half:
            with sessions.begin() as session:
                session.execute(delete(LoginFailure).where(LoginFailure.id == number))
        raise
    with sessions.begin() as session:
        session.execute(delete(LoginFailure).where(
            LoginFailure.address == attempt.network, LoginFailure.account == attempt.account
        ))  # fmt: skip


def count(sessions: Sessions, attempt: Attempt) -> int:
    """Count an attempt, unless there were too many; answers the number of its row."""
    with sessions.begin() as session:
        lock_address(session, attempt.network)
        known = failures(session, attempt.network, attempt.at)
        pause = wait(known, attempt.account, attempt.at)
        if pause is None:
            return _counted(session, attempt)
        own = is_closed(known, attempt.account, attempt.at)
        account = attempt.account if own else None
        throttled.note(session, account, attempt.network, attempt.at + pause)
    # After the transaction: the trail of a refusal must stay.
    seconds = math.ceil(pause.total_seconds())
    raise TooMany(
        f"Sai quá nhiều lần; hãy thử lại sau {seconds} giây.",
        f"Too many failures; try again in {seconds} seconds.",
        headers={"Retry-After": str(seconds)},
    )


def _counted(session: Session, attempt: Attempt) -> int:
    session.execute(delete(LoginFailure).where(
        LoginFailure.address == attempt.network, LoginFailure.at <= attempt.at - WINDOW
    ))  # fmt: skip
    row = LoginFailure(account=attempt.account, address=attempt.network, at=attempt.at)
    session.add(row)
    session.flush()
    return row.id
