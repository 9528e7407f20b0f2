"""What is owed for a subject, against what the ledger says already. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from services.notifier.obligations.domain import (
    COORDINATING,
    LEADING,
    REQUESTED,
    REVIVABLE,
    Form,
    Reason,
    Rung,
    State,
    Told,
    rungs,
)

# Stronger forms first: who is owed one thing in two capacities gets it once, in the stronger form.
_STRENGTH = (Form.MAIL, Form.DIGEST, Form.WEEKLY)


@dataclass(frozen=True, slots=True)
class Owed:
    """One rung for one recipient; the key within a subject and deadline version."""

    rung: int
    recipient_id: int
    told: Told
    form: Form


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the ledger. `bound` once a message that may have left holds it."""

    id: int
    version: int
    rung: int
    recipient_id: int | None
    state: State
    reason: Reason | None
    due_at: datetime
    grouped: bool
    leaving: bool


@dataclass(slots=True)
class Changes:
    """What to write: new debts, debts that live again, debts that end."""

    new: list[Owed] = field(default_factory=list)
    revived: list[tuple[int, Owed]] = field(default_factory=list)
    kept: list[tuple[Known, Owed]] = field(default_factory=list)
    ended: list[tuple[int, Reason]] = field(default_factory=list)


def owed(
    due_on: date,
    today: date,
    recipients: Mapping[Told, Collection[int]],
    *,
    requested: bool,
    coordinating: bool,
) -> list[Owed]:
    """Each recipient's rungs: of those that were reached the latest only, whatever the capacity."""
    ladders = COORDINATING if coordinating else REQUESTED if requested else LEADING
    found: dict[tuple[int, int], Owed] = {}
    for told, ladder in ladders.items():
        for rung in rungs(ladder, due_on, today):
            for person_id in recipients.get(told, ()):
                _keep_stronger(found, rung, person_id, told)
    return _without_older(found.values(), (today - due_on).days)


def _keep_stronger(
    found: dict[tuple[int, int], Owed], rung: Rung, person_id: int, told: Told
) -> None:
    key = (rung.days, person_id)
    if key not in found or _STRENGTH.index(rung.form) < _STRENGTH.index(found[key].form):
        found[key] = Owed(rung.days, person_id, told, rung.form)


def _without_older(found: Iterable[Owed], passed: int) -> list[Owed]:
    every = list(found)
    latest: dict[int, int] = {}
    for each in every:
        if each.rung <= passed:
            latest[each.recipient_id] = max(each.rung, latest.get(each.recipient_id, each.rung))
    return [e for e in every if e.rung > passed or e.rung == latest[e.recipient_id]]


def reconciled(
    wanted: Iterable[Owed], known: Iterable[Known], version: int, why_gone: Reason | None
) -> Changes:
    """Compare. `why_gone` says why nothing at all is owed any more (done, withdrawn), if so."""
    changes = Changes()
    open_wanted = {(each.rung, each.recipient_id): each for each in wanted}
    people = {each.recipient_id for each in open_wanted.values()}
    for row in known:
        match = None
        if row.version == version and row.recipient_id is not None:
            match = open_wanted.pop((row.rung, row.recipient_id), None)
        if match is None:
            _end(changes, row, why_gone or _reason(row, version, people))
        elif row.state is State.SUPPRESSED and row.reason in REVIVABLE:
            changes.revived.append((row.id, match))
        elif row.state is State.PLANNED and not row.grouped:
            changes.kept.append((row, match))
    changes.new = list(open_wanted.values())
    return changes


def _end(changes: Changes, row: Known, reason: Reason) -> None:
    """What is on its way out, or has ended, stays as it is."""
    if row.state is State.PLANNED and not row.leaving:
        changes.ended.append((row.id, reason))


def _reason(row: Known, version: int, people: Collection[int]) -> Reason:
    if row.version != version:
        return Reason.MOVED
    return Reason.SUPERSEDED if row.recipient_id in people else Reason.RECIPIENT_GONE
