"""Who may see the account, and of which provinces."""

from datetime import datetime

from sqlalchemy.orm import Session

from services.directory.people.access import reach
from services.directory.units.domain import Directory, UnitKind
from services.notifier.ledger.queries import ledger
from services.notifier.ledger.schemas import Ledger, LedgerFilter
from services.shared.problems import Forbidden
from services.shared.tokens import Actor


def account(
    session: Session, actor: Actor, directory: Directory, wanted: LedgerFilter, now: datetime
) -> Ledger:
    """Of the provinces for which the caller is coordinator or admin; of all, for the nation's."""
    if actor.kind != "person" or not actor.has_role("admin", "coordinator"):
        raise Forbidden(
            "Sổ đối chiếu dành cho quản trị và cán bộ điều phối.",
            "The ledger is for administrators and coordinators.",
        )
    held = actor.units_as("admin", "coordinator")
    national = any(
        unit_id in directory.units and directory.units[unit_id].kind is UnitKind.NATION
        for unit_id in held
    )
    seen = None if national else reach(actor, directory, "admin", "coordinator")
    return ledger(session, wanted.date or now.date(), now, seen)
