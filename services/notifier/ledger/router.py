"""The account of a day, for those who answer for it."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.directory.units.access import DirectoryDep
from services.notifier.ledger import service
from services.notifier.ledger.schemas import Ledger, LedgerFilter
from services.shared.auth import ActorDep
from services.shared.clock import NowDep
from services.shared.db import SessionDep

router = APIRouter(prefix="/ledger", tags=["ledger"])


@router.get("")
def read_ledger(
    wanted: Annotated[LedgerFilter, Query()],
    actor: ActorDep,
    directory: DirectoryDep,
    session: SessionDep,
    now: NowDep,
) -> Ledger:
    """What was owed on a day (today by default) and how each debt ended; it must balance."""
    return service.account(session, actor, directory, wanted, now)
