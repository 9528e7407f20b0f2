"""`tiendo audit export`: a trail's rows to the standard output."""

import csv
import json
import sys
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Annotated, Any

import typer
from sqlalchemy import select

from services.gateway import console, proving
from services.gateway.database import running_url
from services.gateway.sealing import TRAILS
from services.gateway.settings import LocalSettings
from services.shared.clock import COUNTRY
from services.shared.csv_out import GUARDED

FIRST_DAY, LAST_DAY = "1900-01-01", "2999-12-31"


class Format(StrEnum):
    CSV = "csv"
    JSONL = "jsonl"


def export(
    schema: Annotated[str, typer.Option(help="directory, plan, kpi, notifier")],
    from_: Annotated[datetime, typer.Option("--from", formats=["%Y-%m-%d"])] = FIRST_DAY,  # type: ignore[assignment]
    to: Annotated[datetime, typer.Option("--to", formats=["%Y-%m-%d"])] = LAST_DAY,  # type: ignore[assignment]
    format_: Annotated[Format, typer.Option("--format")] = Format.CSV,
) -> None:
    """Xuất nhật ký · write a trail's rows of some days to the standard output, oldest first."""
    with console.failures_explained():
        [name] = proving.known([schema])
        audit = TRAILS[name].audit
        begin, end = (datetime.combine(day, time.min, COUNTRY) for day in (from_, to))
        found = select(audit).where(audit.c.at >= begin, audit.c.at < end + timedelta(days=1))
        with proving.snapshot(running_url(LocalSettings())) as session:
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
