"""Seals trails, and walks the seals again.

A seal's hash is SHA-256 over the seal before it and the row: 32 bytes of hash (zeros for the first),
then the row's columns as PostgreSQL prints them, as a compact JSON array of texts in UTF-8. So whoever
changes, takes away or exchanges a row must make every later hash anew; and a hash that was noted
elsewhere tells also that. Rows are sealed in batches, by their numbers within a batch: a row whose
transaction ended late comes in a later one. A number that no row has was a transaction that was undone.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, Select, Text, cast, delete, func, select, text
from sqlalchemy.orm import Session

from services.shared.audit import Trail
from services.shared.db import Sessions

FIRST = bytes(32)
# What a hash covers, in its order. It cannot change: a column that comes later is not in old hashes.
COVERED = (
    "id", "at", "actor_kind", "actor_id", "action", "subject_kind", "subject_id", "unit_id", "before", "after",
    "request_id",
)  # fmt: skip
BATCH = 2_000
# A row that waits longer for its seal was never queued: it came past the trigger.
WAITS_AT_MOST = timedelta(hours=1)
Wrong: TypeAlias = Literal["tampered", "missing", "reordered", "unsealed"]


@dataclass(frozen=True)
class Head:
    """The last seal of a trail; noted elsewhere, it fixes everything before it."""

    schema: str
    seq: int
    hash: bytes

    def __str__(self) -> str:
        return f"{self.schema}:{self.seq}:{self.hash.hex()}"


@dataclass(frozen=True)
class Finding:
    """The first place where a trail is not what was sealed."""

    schema: str
    wrong: Wrong
    audit_id: int | None
    seq: int | None


@dataclass(frozen=True)
class Walk:
    """What walking a trail found: its head, or the first thing that is wrong."""

    head: Head
    finding: Finding | None


def seal(sessions: Sessions, trail: Trail) -> int:
    """Seal all that waits, a batch a transaction. Where somebody else is at it, leave it to them."""
    total = 0
    while True:
        with sessions.begin() as session:
            done = _seal_batch(session, trail)
        total += done
        if done < BATCH:
            return total


def digest(before: bytes, row: Sequence[str | None]) -> bytes:
    printed = json.dumps(list(row), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(before + printed.encode()).digest()


def head(session: Session, trail: Trail) -> Head:
    """The last seal; number 0 while there is none."""
    last = select(trail.seal.c.seq, trail.seal.c.hash).order_by(trail.seal.c.seq.desc()).limit(1)
    found = session.execute(last).first()
    return Head(trail.schema, found.seq, found.hash) if found else Head(trail.schema, 0, FIRST)


def walk(session: Session, trail: Trail, now: datetime) -> Walk:
    """Compute every hash again, in one snapshot if the session's isolation is REPEATABLE READ."""
    last, finding = _chain(session, trail)
    finding = finding or _outside(session, trail, now)
    return Walk(last, finding)


def holds(session: Session, trail: Trail, noted: Head) -> bool:
    """Whether a head that was noted once is still in the chain."""
    kept = select(trail.seal.c.hash).where(trail.seal.c.seq == noted.seq)
    return session.scalar(kept) == noted.hash


def _seal_batch(session: Session, trail: Trail) -> int:
    number = func.hashtextextended(f"{trail.schema}.audit_seal", 0)
    if not session.scalar(select(func.pg_try_advisory_xact_lock(number))):
        return 0
    last = head(session, trail)
    audit, queue = trail.audit, trail.queue
    waiting = select(queue.c.audit_id, *_printed(trail)).join(audit, audit.c.id == queue.c.audit_id)
    rows = session.execute(waiting.order_by(queue.c.audit_id).limit(BATCH)).all()
    hashes = list(_hashes(last.hash, (row[1:] for row in rows)))
    ids = [row.audit_id for row in rows]
    if not ids:
        return 0
    session.execute(
        text(
            f"INSERT INTO {trail.schema}.audit_seal (seq, audit_id, hash) "  # noqa: S608  our own name
            "SELECT * FROM unnest(CAST(:seqs AS bigint[]), CAST(:ids AS bigint[]), CAST(:hashes AS bytea[]))"
        ),
        {"seqs": [last.seq + i for i in range(1, len(ids) + 1)], "ids": ids, "hashes": hashes},
    )
    session.execute(delete(queue).where(queue.c.audit_id == func.any(ids)))
    return len(ids)


def _hashes(before: bytes, rows: Iterable[Sequence[str | None]]) -> Iterator[bytes]:
    for row in rows:
        before = digest(before, row)
        yield before


def _chain(session: Session, trail: Trail) -> tuple[Head, Finding | None]:
    """The last good seal, and what is wrong with the next one."""
    last = Head(trail.schema, 0, FIRST)
    result = session.execute(_sealed(trail), execution_options={"yield_per": 5_000})
    with closing(result):
        rows = iter(result)
        for row in rows:
            wrong = _wrong(last, row, rows)
            if wrong is not None:
                named = row.audit_id if row.seq == last.seq + 1 else None
                return last, Finding(trail.schema, wrong, named, last.seq + 1)
            last = Head(trail.schema, row.seq, row.hash)
    return last, None


def _wrong(last: Head, row: Any, later: Iterator[Any]) -> Wrong | None:
    """`row` is seq, audit_id, hash, the row's own number, and its columns from there on."""
    if row.seq != last.seq + 1 or row.id is None:
        return "missing"
    if digest(last.hash, row[3:]) == row.hash:
        return None
    # The one that belongs here may stand elsewhere.
    moved = any(digest(last.hash, other[3:]) == other.hash for other in later)
    return "reordered" if moved else "tampered"


def _outside(session: Session, trail: Trail, now: datetime) -> Finding | None:
    """Rows that went before they were sealed, and rows that never were queued."""
    audit, sealed, queue = trail.audit, trail.seal, trail.queue
    lost = select(func.min(queue.c.audit_id)).outerjoin(audit, audit.c.id == queue.c.audit_id)
    if (gone := session.scalar(lost.where(audit.c.id.is_(None)))) is not None:
        return Finding(trail.schema, "missing", gone, None)
    never = select(func.min(audit.c.id)).outerjoin(sealed, sealed.c.audit_id == audit.c.id)
    never = never.where(sealed.c.seq.is_(None), audit.c.at < now - WAITS_AT_MOST)
    if (open_row := session.scalar(never)) is not None:
        return Finding(trail.schema, "unsealed", open_row, None)
    return None


def _sealed(trail: Trail) -> Select[*tuple[Any, ...]]:
    audit, sealed = trail.audit, trail.seal
    found = select(sealed.c.seq, sealed.c.audit_id, sealed.c.hash, *_printed(trail))
    return found.outerjoin(audit, audit.c.id == sealed.c.audit_id).order_by(sealed.c.seq)


def _printed(trail: Trail) -> list[ColumnElement[Any]]:
    """A row's columns as texts that no setting of a session changes."""
    columns = trail.audit.c
    utc = func.to_char(func.timezone("UTC", columns.at), 'YYYY-MM-DD"T"HH24:MI:SS.US')
    printed = {"at": utc.label("at")}
    return [printed.get(name, cast(columns[name], Text).label(name)) for name in COVERED]
