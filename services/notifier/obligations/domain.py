"""Which rungs are owed to whom for a deadline. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

PLANNED_AHEAD = 45
WEEK = 7


class Rule(StrEnum):
    """Stored by place, as are the others here: they may only grow at the end."""

    DEADLINE = "deadline"
    DECISION = "decision"
    # Nobody answers for the agency: kept for the record, once for each deadline version.
    UNATTENDED = "unattended"


class Told(StrEnum):
    """In which capacity somebody is told."""

    OFFICER = "officer"
    HEAD = "head"
    COORDINATOR = "coordinator"
    LEADER = "leader"
    REPORTER = "reporter"


class Form(StrEnum):
    """A mail of its own outweighs a digest, and that a weekly summary."""

    DIGEST = "digest"
    MAIL = "mail"
    WEEKLY = "weekly"


class State(StrEnum):
    PLANNED = "planned"
    DELIVERED = "delivered"
    SUPPRESSED = "suppressed"
    FAILED = "failed"


class Reason(StrEnum):
    """Why an obligation was suppressed."""

    DONE = "done"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    SUPERSEDED = "superseded"
    RECIPIENT_GONE = "recipient_gone"
    NO_RECIPIENT = "no_recipient"
    SILENCED = "silenced"
    BEFORE_START = "before_start"


# Suppressed for a reason that may pass: a returned report opens the work again.
REVIVABLE = frozenset({Reason.DONE, Reason.WITHDRAWN, Reason.MOVED, Reason.RECIPIENT_GONE})


@dataclass(frozen=True, slots=True)
class Ladder:
    """In which form somebody is told on the rungs, and then every week; None: not every week."""

    rungs: Mapping[int, Form]
    weekly: Form | None = None


_AHEAD = {-30: Form.DIGEST, -14: Form.DIGEST, -7: Form.DIGEST, -3: Form.DIGEST}
_OFFICER = Ladder({**_AHEAD, -1: Form.MAIL, 0: Form.MAIL, 1: Form.MAIL}, weekly=Form.MAIL)
_HEAD = Ladder({-1: Form.DIGEST, 0: Form.DIGEST, 1: Form.MAIL}, weekly=Form.MAIL)
LEADING = {
    Told.OFFICER: _OFFICER,
    Told.HEAD: _HEAD,
    Told.COORDINATOR: Ladder({1: Form.DIGEST}, weekly=Form.MAIL),
    Told.LEADER: Ladder({}, weekly=Form.WEEKLY),
}
# A body that can only be asked is reminded like any other, but not reported upwards as late.
REQUESTED = {
    Told.OFFICER: _OFFICER,
    Told.HEAD: _HEAD,
    Told.COORDINATOR: Ladder({1: Form.DIGEST}),
}
COORDINATING = {Told.OFFICER: Ladder({-7: Form.DIGEST})}


@dataclass(frozen=True, slots=True)
class Rung:
    """`days` from the due date, and the form in which it is told."""

    days: int
    form: Form


def rungs(ladder: Ladder, due_on: date, today: date) -> list[Rung]:
    """The latest rung that has been reached, and those of the coming 45 days (of the weekly, one).

    After a gap there is one rung to send, not one for every day that was missed. A rung before the
    due date is void once that has passed.
    """
    passed = (today - due_on).days
    fixed = sorted(ladder.rungs.items())
    found = [Rung(days, form) for days, form in fixed if days <= passed][-1:]
    found += [Rung(days, form) for days, form in fixed if passed < days <= passed + PLANNED_AHEAD]
    if ladder.weekly is not None:
        found += _weekly(ladder.weekly, passed)
    reached = [rung for rung in found if rung.days <= passed]
    coming = [rung for rung in found if rung.days > passed]
    latest = [rung for rung in reached[-1:] if rung.days > 0 or passed <= 0]
    return latest + coming


def _weekly(form: Form, passed: int) -> list[Rung]:
    """The last week that was completed after the due date, and the next one."""
    weeks = passed // WEEK
    last = [Rung(weeks * WEEK, form)] if weeks >= 1 else []
    coming = max(weeks + 1, 1) * WEEK
    return last + ([Rung(coming, form)] if coming - passed <= PLANNED_AHEAD else [])


def day_of(due_on: date, rung: int) -> date:
    return due_on + timedelta(days=rung)
