"""Who changes units, and one at a time. Beside service: successions and files ask here, too."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from services.directory.permissions.access import require
from services.directory.permissions.domain import Act
from services.directory.units import queries
from services.directory.units.domain import Directory
from services.directory.units.models import OrgUnit
from services.plan_api.callers.access import Caller
from services.plan_api.unitadmin.refusals import conflict
from services.shared.problems import NotFound

_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('directory.units', 0))")


def locked_directory(session: Session) -> Directory:
    """The directory as it is once nobody else changes units, to the end of the transaction."""
    session.execute(_ONE_AT_A_TIME)
    return queries.directory(session)


def require_right(caller: Caller, known: Directory, parent_id: int | None = None) -> None:
    """Whoever administers the unit above may change what is below it; without one, anybody who
    administers any unit.
    """
    if parent_id is None or parent_id in known.units:
        require(caller.actor, known, Act.UNITS_CHANGE, parent_id)


def locked_unit(caller: Caller, known: Directory, unit_id: int) -> OrgUnit:
    """The row of a unit that the caller administers; the nation itself is nobody's to change."""
    found = known.units.get(unit_id)
    if found is None:
        raise NotFound
    require_right(caller, known, found.parent_id or unit_id)
    if found.parent_id is None:
        conflict("parent", "unit_is_the_top", "Đơn vị cao nhất không đổi.", "The top is fixed.")
    return locked_row(caller.session, unit_id)


def locked_row(session: Session, unit_id: int) -> OrgUnit:
    return session.get_one(OrgUnit, unit_id, with_for_update=True, populate_existing=True)


def published(caller: Caller) -> Directory:
    """Tell everybody that units have changed; the directory as it is now."""
    caller.session.flush()
    queries.mark_changed(caller.session)
    return queries.directory(caller.session)
