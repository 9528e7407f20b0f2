"""A page of a trail, its export, and how far it is sealed."""

import json
from typing import Any

from fastapi import Response
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.trails.access import Reader
from services.directory.trails.queries import names
from services.shared.audit import Trail
from services.shared.csv_out import csv_answer
from services.shared.pages import Key, Page, paginate
from services.shared.problems import Problem
from services.shared.trails import CSV_COLUMNS, AuditRead, SealRead, TrailFilter, rows_of
from services.shared.wording import Words

EXPORTED_AT_MOST = 50_000


class ExportTooLarge(Problem):
    title = Words("Quá nhiều dòng để xuất", "Too many rows to export")


def page(reader: Reader, trail: Trail, wanted: TrailFilter) -> Page[AuditRead]:
    """Newest first."""
    found = rows_of(trail, wanted, reader.seen)
    newest = [Key(trail.audit.c.id, descending=True)]
    rows: Page[Any] = paginate(reader.session, found, newest, wanted, lambda row: row)
    called = names(reader.session, rows.items)
    items = [AuditRead.of(row, called) for row in rows.items]
    return Page(items=items, next=rows.next, total=rows.total, total_is_capped=rows.total_is_capped)


def export(reader: Reader, trail: Trail, wanted: TrailFilter) -> Response:
    """Every row that matches, newest first, whatever the page's limit; refused when far too many."""
    found = rows_of(trail, wanted, reader.seen).order_by(trail.audit.c.id.desc())
    rows = reader.session.execute(found.limit(EXPORTED_AT_MOST + 1)).all()
    if len(rows) > EXPORTED_AT_MOST:
        raise ExportTooLarge(
            f"Hơn {EXPORTED_AT_MOST} dòng: hãy thu hẹp thời gian.",
            f"More than {EXPORTED_AT_MOST} rows: narrow the time.",
        )
    called = names(reader.session, rows)
    lines = [csv_line(row, called) for row in rows]
    return csv_answer(f"nhat-ky-{trail.schema}", CSV_COLUMNS, lines)


def csv_line(row: Any, called: dict[tuple[str, int], str]) -> list[Any]:
    return [
        row.id, row.at, row.actor_kind, row.actor_id, called.get((row.actor_kind, row.actor_id)),
        row.action, row.subject_kind, row.subject_id, _printed(row.before), _printed(row.after),
        row.request_id, row.sealed,
    ]  # fmt: skip


def seal_state(session: Session, trail: Trail) -> SealRead:
    seal = trail.seal.c
    last = select(seal.seq, seal.hash, seal.sealed_at).order_by(seal.seq.desc()).limit(1)
    found = session.execute(last).first()
    waiting = session.scalar(select(func.count()).select_from(trail.queue)) or 0
    if found is None:
        return SealRead(sealed=0, unsealed=waiting, head=None, sealed_at=None)
    return SealRead(
        sealed=found.seq, unsealed=waiting, head=found.hash.hex(), sealed_at=found.sealed_at
    )


def _printed(facts: dict[str, Any] | None) -> str | None:
    return None if facts is None else json.dumps(facts, ensure_ascii=False)
