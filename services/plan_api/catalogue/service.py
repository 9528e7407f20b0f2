"""Checks and loads the plan files that come with the product, and any other of the same format."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from services.directory.units.domain import Directory
from services.directory.units.queries import directory
from services.plan_api.plan_checks.service import check
from services.plan_api.plan_source.schemas import Finding
from services.plan_api.plan_store.service import LoadResult, store
from services.plan_api.trail.recording import note

FOLDER = Path(__file__).parent / "files"


class PlanFileRefused(Exception):
    """A file with findings is not loaded, not even in part."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = list(findings)


def plan_files() -> list[Path]:
    """The five plans that come with the product, in the order of their codes."""
    return sorted(FOLDER.glob("*.yaml"))


def check_file(path: Path, known: Directory) -> list[Finding]:
    """Everything that is wrong with a file, in the order of its lines; empty when it can be loaded."""
    return check(path, known).findings


def load_file(session: Session, path: Path, now: datetime) -> LoadResult:
    """Store the plan of a file; `now` is in the country's time zone."""
    known = directory(session)
    checked = check(path, known)
    if checked.plan is None or checked.findings:
        raise PlanFileRefused(checked.findings)
    with session.begin_nested():
        result = store(session, checked.plan, known, now)
        if result.status != "unchanged":
            subject = ("plan", result.plan_id, result.territory_id)
            note(session, f"plan_{result.status}", subject, {"code": result.code, **result.counts})
    return result
