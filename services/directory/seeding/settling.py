"""What a loading leaves behind when it changed something: a newer version, and a line in the trail."""

from sqlalchemy.orm import Session

from services.directory.people.models import DirectoryAudit
from services.directory.units.queries import mark_changed
from services.shared.audit import record


def settle(session: Session, touched: int) -> None:
    """`touched` rows differed from the files."""
    if touched:
        mark_changed(session)
        change = (None, {"touched": touched})
        record(session, DirectoryAudit, None, "directory_loaded", ("directory", "files"), change)
