"""Gathers what is due into messages: one for each recipient and kind, on every channel."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import insert, text, update
from sqlalchemy.orm import Session

from services.notifier.messages import queries
from services.notifier.messages.domain import (
    SILENCEABLE,
    Channel,
    DeliveryState,
    MessageKind,
    counted,
    kind_of,
)
from services.notifier.messages.lines import line, line_rows
from services.notifier.messages.models import Delivery, Message
from services.notifier.obligations.domain import Reason, State
from services.notifier.obligations.models import Obligation
from services.shared.db import Sessions
from services.shared.ids import uuid7

AT_ONCE = 5_000
_ALONE = text("SELECT pg_try_advisory_xact_lock(hashtextextended('notifier.grouping', 0))")
_BIND = text("""
    UPDATE notifier.obligation AS o SET message_id = b.message_id
      FROM unnest(CAST(:ids AS bigint[]), CAST(:messages AS uuid[])) AS b(id, message_id)
     WHERE o.id = b.id
""")
Gathered: TypeAlias = dict[tuple[int, MessageKind], list[Any]]


def group(sessions: Sessions, now: datetime) -> int:
    """Messages and their debts are committed together, before anything is sent. Returns how many."""
    made = 0
    while True:
        with sessions.begin() as session:
            if not session.scalar(_ALONE):
                return made
            due = session.execute(_due(now)).all()
            if due:
                made += _gather(session, due, now)
        if len(due) < AT_ONCE:
            return made


def _due(now: datetime) -> Any:
    """A recipient on the border of two chunks finds the first one's message still waiting."""
    return (
        line_rows()
        .where(
            Obligation.state == State.PLANNED,
            Obligation.message_id.is_(None),
            Obligation.due_at <= now,
        )
        .order_by(Obligation.recipient_id, Obligation.id)
        .limit(AT_ONCE)
        .with_for_update(of=Obligation, skip_locked=True)
    )


def _gather(session: Session, due: Sequence[Any], now: datetime) -> int:
    gathered: Gathered = defaultdict(list)
    for row in due:
        kind = kind_of(row.rule, row.form, row.rung, requested=row.requested)
        gathered[row.recipient_id, kind].append(row)
    people = {person_id for person_id, _ in gathered}
    waiting = queries.waiting(session, people)
    parts = queries.parts(session, people, now.date())
    fresh = {key: uuid7() for key in gathered if key not in waiting}
    if fresh:
        session.execute(
            insert(Message),
            [
                _message(message_id, key, gathered[key], parts.get(key, 0) + 1, now)
                for key, message_id in fresh.items()
            ],
        )
    where = waiting | fresh
    _bind(session, {where[key]: rows for key, rows in gathered.items()})
    _deliver(session, {fresh[key]: key for key in fresh}, now)
    _recount(session, [waiting[key] for key in gathered if key in waiting], now)
    return len(fresh)


def _message(
    message_id: UUID, key: tuple[int, MessageKind], rows: list[Any], part: int, now: datetime
) -> dict[str, Any]:
    lines = [line(row) for row in rows]
    return {
        "id": message_id,
        "recipient_id": key[0],
        "kind": key[1],
        "slot": now.date(),
        "part": part,
        "counts": counted(each.state(now.date()) for each in lines),
        "simulated": any(each.simulated for each in lines),
        "created_at": now,
    }


def _bind(session: Session, bound: dict[UUID, list[Any]]) -> None:
    """By primary key from arrays: no plan of the database can make this slow."""
    pairs = [(row.id, message_id) for message_id, rows in bound.items() for row in rows]
    ids, messages = (list(each) for each in zip(*pairs, strict=True))
    session.execute(_BIND, {"ids": ids, "messages": messages})


def _deliver(session: Session, made: dict[UUID, tuple[int, MessageKind]], now: datetime) -> None:
    """In the inbox at once; by mail unless silenced, or the address refused for good."""
    if not made:
        return
    silent, refused = queries.unreachable(session, {person_id for person_id, _ in made.values()})
    rows = []
    for message_id, (person_id, kind) in made.items():
        rows.append(_delivery(message_id, Channel.IN_APP, DeliveryState.SENT, now))
        if kind in SILENCEABLE and person_id in silent:
            _end(session, message_id, State.SUPPRESSED, Reason.SILENCED, now)
        elif person_id in refused:
            rows.append(_delivery(message_id, Channel.MAIL, DeliveryState.FAILED, now))
            _end(session, message_id, State.FAILED, None, now)
        else:
            rows.append(_delivery(message_id, Channel.MAIL, DeliveryState.QUEUED, now))
    session.execute(insert(Delivery), rows)


def _delivery(
    message_id: UUID, channel: Channel, state: DeliveryState, now: datetime
) -> dict[str, Any]:
    return {
        "message_id": message_id,
        "channel": channel,
        "state": state,
        "not_before": now,
        "attempts": 0,
        "sent_at": now if state is DeliveryState.SENT else None,
        "last_error": "address refused before" if state is DeliveryState.FAILED else None,
    }


def _end(
    session: Session, message_id: UUID, state: State, reason: Reason | None, now: datetime
) -> None:
    session.execute(
        update(Obligation)
        .where(Obligation.message_id == message_id)
        .values(state=state, reason=reason, ended_at=now)
    )


def _recount(session: Session, message_ids: Sequence[UUID], now: datetime) -> None:
    """A waiting message that has grown is new again in the inbox."""
    for message_id in message_ids:
        found = line_rows().where(
            Obligation.message_id == message_id, Obligation.state == State.PLANNED
        )
        lines = [line(row) for row in session.execute(found)]
        session.execute(
            update(Message)
            .where(Message.id == message_id)
            .values(
                counts=counted(each.state(now.date()) for each in lines),
                simulated=any(each.simulated for each in lines),
                created_at=now,
                read_at=None,
            )
        )
