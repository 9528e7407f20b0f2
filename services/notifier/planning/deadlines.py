"""Writes what is owed for deadlines.

Its own file beside service: deadlines and decisions are owed by different rules.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.notifier.obligations.domain import Form, Reason, Rule, State, Told, day_of
from services.notifier.obligations.models import Obligation
from services.notifier.planning import queries
from services.notifier.planning.domain import Changes, Owed, owed, reconciled
from services.notifier.roster.domain import Roster, at_hour, next_digest, next_weekly
from services.notifier.subjects.domain import WITHDRAWN


def plan_deadlines(
    session: Session, subjects: Sequence[Any], people: Roster, now: datetime
) -> None:
    known = queries.known(session, [row.id for row in subjects], [Rule.DEADLINE])
    new: list[dict[str, Any]] = []
    moved: list[dict[str, Any]] = []
    ended: dict[Reason, list[int]] = {}
    for subject in subjects:
        recipients = _recipients(subject, people)
        changes = reconciled(
            _owed(subject, recipients, now.date()),
            known.get(subject.id, ()),
            subject.deadline_version,
            _why_gone(subject),
        )
        new += [_row(subject, each, people, now) for each in changes.new]
        new += _unattended(subject, recipients, now)
        moved += _moved(subject, changes, people, now)
        for obligation_id, reason in changes.ended:
            ended.setdefault(reason, []).append(obligation_id)
    _write(session, new, moved, ended, now)


def _recipients(subject: Any, people: Roster) -> dict[Told, frozenset[int]]:
    """Where an agency has no officer, its head is told in the officer's place."""
    found: dict[Told, frozenset[int]] = {}
    if subject.unit_id is not None:
        found[Told.HEAD] = people.of_agency("head", subject.unit_id)
        found[Told.OFFICER] = people.of_agency("officer", subject.unit_id) or found[Told.HEAD]
    if subject.province_id is not None:
        found[Told.COORDINATOR] = people.of_province("coordinator", subject.province_id)
        found[Told.LEADER] = people.of_province("leader", subject.province_id)
    return found


def _owed(subject: Any, recipients: dict[Told, frozenset[int]], today: date) -> list[Owed]:
    if not subject.is_open or subject.due_on is None:
        return []
    return owed(
        subject.due_on,
        today,
        recipients,
        requested=subject.requested,
        coordinating=subject.coordinating,
    )


def _why_gone(subject: Any) -> Reason | None:
    if subject.is_open:
        return None if subject.due_on is not None else Reason.MOVED
    return Reason.WITHDRAWN if subject.workflow in WITHDRAWN else Reason.DONE


def _row(subject: Any, each: Owed, people: Roster, now: datetime) -> dict[str, Any]:
    unattended = each.told in (Told.COORDINATOR, Told.LEADER) and not _attended(subject, people)
    return _common(subject, each.rung) | {
        "rule": Rule.DEADLINE,
        "recipient_id": each.recipient_id,
        "told": each.told,
        "form": each.form,
        "due_at": _due_at(each, day_of(subject.due_on, each.rung), people, now),
        "detail": {"unattended": True} if unattended else None,
        "state": State.PLANNED,
        "reason": None,
        "ended_at": None,
    }


def _unattended(
    subject: Any, recipients: dict[Told, frozenset[int]], now: datetime
) -> list[dict[str, Any]]:
    """An open deadline of an agency where nobody can be told: on record, once for each version."""
    if not subject.is_open or subject.due_on is None or recipients.get(Told.OFFICER):
        return []
    record = _common(subject, 0) | {
        "rule": Rule.UNATTENDED,
        "recipient_id": None,
        "told": Told.OFFICER,
        "form": Form.MAIL,
        "owed_on": now.date(),
        "due_at": now,
        "detail": None,
        "state": State.SUPPRESSED,
        "reason": Reason.NO_RECIPIENT,
        "ended_at": now,
    }
    return [record]


def _common(subject: Any, rung: int) -> dict[str, Any]:
    return {
        "subject_id": subject.id,
        "version": subject.deadline_version,
        "rung": rung,
        "deadline_on": subject.due_on,
        "owed_on": day_of(subject.due_on, rung),
        "province_id": subject.province_id,
    }


def _attended(subject: Any, people: Roster) -> bool:
    return bool(_recipients(subject, people).get(Told.OFFICER))


def _due_at(each: Owed, day: date, people: Roster, now: datetime) -> datetime:
    """Mails at the recipient's hour of their day, on any day, at once when that is past."""
    hour = people.hours[each.recipient_id]
    if each.form is Form.MAIL:
        return at_hour(day, hour, now)
    following = next_digest if each.form is Form.DIGEST else next_weekly
    return following(day, hour, now, people.is_working)


def _moved(
    subject: Any, changes: Changes, people: Roster, now: datetime
) -> Iterable[dict[str, Any]]:
    """Debts that live again, and coming ones whose instant has changed with the calendar."""
    for obligation_id, each in changes.revived:
        day = day_of(subject.due_on, each.rung)
        yield {"id": obligation_id, "due_at": _due_at(each, day, people, now)}
    for row, each in changes.kept:
        day = day_of(subject.due_on, each.rung)
        due_at = _due_at(each, day, people, now)
        if day > now.date() and due_at != row.due_at:
            yield {"id": row.id, "due_at": due_at}


def _write(
    session: Session,
    new: list[dict[str, Any]],
    moved: list[dict[str, Any]],
    ended: dict[Reason, list[int]],
    now: datetime,
) -> None:
    if new:
        # The table, not the class: the ORM would cut the rows into thousands of statements.
        table: Any = Obligation.__table__
        session.execute(insert(table).on_conflict_do_nothing(), new)
    if moved:
        fresh = {"state": State.PLANNED, "reason": None, "message_id": None, "ended_at": None}
        session.execute(update(Obligation), [row | fresh for row in moved])
    for reason, ids in ended.items():
        session.execute(
            update(Obligation)
            .where(Obligation.id.in_(ids), Obligation.state == State.PLANNED)
            .values(state=State.SUPPRESSED, reason=reason, ended_at=now)
        )
