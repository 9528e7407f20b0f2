"""Who may see the account, and of which provinces."""

from datetime import datetime

from sqlalchemy.orm import Session

from services.directory.permissions.access import permitted, permitted_units
from services.directory.permissions.domain import Act, for_the_nation
from services.directory.units.domain import Directory
from services.notifier.ledger.queries import ledger
from services.notifier.ledger.schemas import Ledger, LedgerFilter
from services.shared.problems import Forbidden
from services.shared.tokens import Actor


def account(
    session: Session, actor: Actor, directory: Directory, wanted: LedgerFilter, now: datetime
) -> Ledger:
    """Of the provinces for which the caller is coordinator or admin; of all, for the nation's."""
    if not permitted(actor, directory, Act.LEDGER_READ):
        raise Forbidden(
            "Sổ đối chiếu dành cho quản trị và cán bộ điều phối.",
            "The ledger is for administrators and coordinators.",
        )
    whole = for_the_nation(Act.LEDGER_READ, actor.grants, directory)
    seen = None if whole else permitted_units(actor, directory, Act.LEDGER_READ)
    return ledger(session, wanted.date or now.date(), now, seen)
