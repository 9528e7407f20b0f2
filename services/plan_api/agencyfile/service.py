"""Takes a file of agencies: a report for each row, and all of it stored or nothing."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import get_args

from services.directory.units.schemas import UnitRef
from services.plan_api.agencyfile import queries, storing
from services.plan_api.agencyfile.cells import COLUMNS, REQUIRED
from services.plan_api.agencyfile.domain import Draft, Setting, drafts
from services.plan_api.agencyfile.schemas import CellError, FileReport, RowRead, Status
from services.plan_api.callers.access import Caller
from services.shared.csv_in import read_csv
from services.shared.wording import Language, Words


def take(
    caller: Caller, province: str, body: bytes, *, dry_run: bool, on: date | None
) -> FileReport:
    home = storing.home_of(caller, province)
    rows = [(row.line, row.cells) for row in read_csv(body, COLUMNS, REQUIRED)]
    known = storing.locked(caller)
    inferred = queries.inferred(caller.session, home.id)
    found = drafts(rows, Setting(home, known, on or caller.today, inferred))
    stored = not dry_run and not any(draft.faults for draft in found)
    changed = stored and storing.store(caller, found, known, on)
    shown = [_row(draft, caller.language) for draft in found]
    return FileReport(
        province=UnitRef.of(home, caller.language),
        dry_run=dry_run,
        changed=changed,
        counts=_counts(shown),
        rows=shown,
    )


def _counts(rows: Sequence[RowRead]) -> dict[Status, int]:
    found = Counter(row.status for row in rows)
    return {status: found[status] for status in get_args(Status)}


def _row(draft: Draft, language: Language) -> RowRead:
    return RowRead(
        line=draft.line,
        status=_status(draft),
        key=draft.key,
        name=draft.cells["name"],
        errors=[
            CellError(
                column=fault.field,
                code=fault.code,
                detail=Words(fault.vi, fault.en).in_language(language),
            )
            for fault in draft.faults
        ],
    )


def _status(draft: Draft) -> Status:
    if draft.faults:
        return "rejected"
    if draft.unit is None:
        return "created"
    return "updated" if draft.changes else "unchanged"
