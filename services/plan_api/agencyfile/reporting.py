"""What became of a file's rows, in the reader's language. Beside service, which takes the file."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from services.directory.units.domain import Unit
from services.directory.units.schemas import UnitRef
from services.plan_api.agencyfile.domain import Draft
from services.plan_api.agencyfile.schemas import CellError, FileReport, RowRead, Status
from services.shared.wording import Language, Words


def report(
    home: Unit, found: Sequence[Draft], language: Language, *, dry_run: bool, changed: bool
) -> FileReport:
    rows = [_row(draft, language) for draft in found]
    times = Counter(row.status for row in rows)
    return FileReport(
        province=UnitRef.of(home, language),
        dry_run=dry_run,
        changed=changed,
        counts={status: times[status] for status in get_args(Status)},
        rows=rows,
    )


def _row(draft: Draft, language: Language) -> RowRead:
    errors = [
        CellError(
            column=fault.field,
            code=fault.code,
            detail=Words(fault.vi, fault.en).in_language(language),
        )
        for fault in draft.faults
    ]
    return RowRead(
        line=draft.line,
        status=_status(draft),
        key=draft.key,
        name=draft.cells["name"],
        errors=errors,
    )


def _status(draft: Draft) -> Status:
    if draft.faults:
        return "rejected"
    if draft.unit is None:
        return "created"
    return "updated" if draft.changes else "unchanged"
