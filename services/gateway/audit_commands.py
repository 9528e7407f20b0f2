"""`tiendo audit`: seal the trails, prove them, take them out."""

import csv
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from enum import StrEnum
from functools import partial
from typing import Annotated, Any, TypeAlias

import typer
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.gateway import console
from services.gateway.database import running_url
from services.gateway.failures import UpError
from services.gateway.scheduling import until_stopped
from services.gateway.sealing import TRAILS, seal_all, start
from services.gateway.settings import LocalSettings
from services.shared.clock import COUNTRY
from services.shared.csv_out import GUARDED
from services.shared.db import open_sessions
from services.shared.sealing import Finding, Head, holds, walk
from services.shared.wording import Words

FIRST_DAY, LAST_DAY = datetime(1900, 1, 1), datetime(2999, 12, 31)  # noqa: DTZ001  days, typed as typer has them
WRONG = {
    "tampered": Words("đã bị sửa", "was changed"),
    "missing": Words("đã bị xóa", "is gone"),
    "reordered": Words("đã bị đổi chỗ", "was moved"),
    "unsealed": Words("quá một giờ chưa niêm phong", "has waited over an hour for its seal"),
}
Schemas: TypeAlias = Annotated[
    list[str] | None, typer.Option("--schema", help="directory, plan, kpi, notifier")
]
Day: TypeAlias = Annotated[datetime, typer.Option(formats=["%Y-%m-%d"])]


class Format(StrEnum):
    CSV = "csv"
    JSONL = "jsonl"


def seal(
    *,
    watch: Annotated[
        bool, typer.Option("--watch", help="chạy mãi · keep running, every few seconds")
    ] = False,
) -> None:
    """Niêm phong nhật ký · give every waiting row of the trails its seal."""
    with console.failures_explained():
        local = LocalSettings()
        url = local.sealer_database_url or running_url(local)
        if watch:
            until_stopped(partial(start, url))
            return
        sessions = open_sessions(url, pool_size=1)
        try:
            done = seal_all(sessions)
        finally:
            sessions.kw["bind"].dispose()
    console.out.print(", ".join(f"{name} {number}" for name, number in done.items()))


def verify(
    schema: Schemas = None,
    expect: Annotated[
        list[str] | None,
        typer.Option(help="SCHEMA:SEQ:HASH, một đầu chuỗi đã ghi lại · a head noted before"),
    ] = None,
) -> None:
    """Kiểm tra chuỗi niêm phong · find the first row that is not what was sealed, and print the heads."""
    with console.failures_explained():
        names = _known(schema)
        noted = [_head(text) for text in expect or []]
        with _snapshot() as session:
            walks = [walk(session, TRAILS[name], datetime.now(COUNTRY)) for name in names]
            lost = [str(head) for head in noted if not holds(session, TRAILS[head.schema], head)]
        for each in walks:
            console.out.print(f"{each.head}", soft_wrap=True)
        wrong = [_told(each.finding) for each in walks if each.finding]
        wrong += [
            Words(f"{each} không còn trong chuỗi", f"{each} is not in the chain") for each in lost
        ]
        if wrong:
            raise UpError("; ".join(w.vi for w in wrong), "; ".join(w.en for w in wrong))


def export(
    schema: Annotated[str, typer.Option(help="directory, plan, kpi, notifier")],
    from_: Annotated[datetime, typer.Option("--from", formats=["%Y-%m-%d"])] = FIRST_DAY,
    to: Day = LAST_DAY,
    format_: Annotated[Format, typer.Option("--format")] = Format.CSV,
) -> None:
    """Xuất nhật ký · write a trail's rows of some days to the standard output, oldest first."""
    with console.failures_explained():
        [name] = _known([schema])
        audit = TRAILS[name].audit
        begin, end = (datetime.combine(day, time.min, COUNTRY) for day in (from_, to))
        found = select(audit).where(audit.c.at >= begin, audit.c.at < end + timedelta(days=1))
        with _snapshot() as session:
            rows = session.execute(
                found.order_by(audit.c.id), execution_options={"yield_per": 2_000}
            )
            _write(format_, list(audit.c.keys()), rows)


def _write(form: Format, columns: list[str], rows: Any) -> None:
    out = csv.writer(sys.stdout, lineterminator="\n")
    if form is Format.CSV:
        out.writerow(columns)
    for row in rows:
        if form is Format.CSV:
            out.writerow([_printed(cell) for cell in row])
        else:
            sys.stdout.write(json.dumps(row._asdict(), default=str, ensure_ascii=False) + "\n")


def _printed(cell: Any) -> Any:
    """What a spreadsheet would take for a formula gets an apostrophe before it."""
    if isinstance(cell, dict):
        return json.dumps(cell, ensure_ascii=False)
    return f"'{cell}" if isinstance(cell, str) and GUARDED.match(cell) else cell


def _told(finding: Finding) -> Words:
    row = "?" if finding.audit_id is None else finding.audit_id
    seal = "" if finding.seq is None else f" #{finding.seq}"
    wrong = WRONG[finding.wrong]
    return Words(
        f"{finding.schema}.audit, dòng {row}, niêm phong{seal}: {wrong.vi}",
        f"{finding.schema}.audit, row {row}, seal{seal}: {wrong.en}",
    )


def _known(schemas: list[str] | None) -> list[str]:
    known = ", ".join(TRAILS)
    for name in schemas or []:
        if name not in TRAILS:
            raise UpError(f"Không có lược đồ {name}: {known}.", f"No schema {name}: {known}.")
    return schemas or list(TRAILS)


def _head(text: str) -> Head:
    """As `verify` prints it."""
    schema, _, rest = text.partition(":")
    seq, _, digits = rest.partition(":")
    try:
        head = Head(schema, int(seq), bytes.fromhex(digits))
    except ValueError:
        words = "SCHEMA:SEQ:HASH"
        raise UpError(f"“{text}” không phải {words}.", f"“{text}” is not {words}.") from None
    _known([schema])
    return head


@contextmanager
def _snapshot() -> Iterator[Session]:
    """One moment of the database, whatever is written meanwhile."""
    sessions = open_sessions(running_url(LocalSettings()), pool_size=1)
    try:
        with sessions() as session:
            session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            yield session
    finally:
        sessions.kw["bind"].dispose()
