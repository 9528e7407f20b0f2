"""Takes a file of agencies: a report for each row, and all of it stored or nothing."""

from datetime import date

from services.plan_api.agencyfile import queries, storing
from services.plan_api.agencyfile.cells import COLUMNS, REQUIRED
from services.plan_api.agencyfile.domain import Setting, drafts
from services.plan_api.agencyfile.reporting import report
from services.plan_api.agencyfile.schemas import FileReport
from services.plan_api.callers.access import Caller
from services.shared.csv_in import read_csv


def take(
    caller: Caller, province: str, body: bytes, *, dry_run: bool, on: date | None
) -> FileReport:
    home = storing.home_of(caller, province)
    rows = [(row.line, row.cells) for row in read_csv(body, COLUMNS, REQUIRED)]
    known = storing.locked(caller)
    inferred = queries.inferred(caller.session, home.id)
    found = drafts(rows, Setting(home, known, on or caller.today, inferred))
    storing.refuse_days(found, known, on)
    stored = not dry_run and not any(draft.faults for draft in found)
    changed = stored and storing.store(caller, found, known, on)
    return report(home, found, caller.language, dry_run=dry_run, changed=changed)
