"""What a change of the calendar does to the plan of messages."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.directory.units.access import DirectoryDep
from services.notifier.touched import service
from services.notifier.touched.schemas import Touched, TouchedFilter
from services.shared.auth import ActorDep
from services.shared.clock import NowDep
from services.shared.db import SessionDep

router = APIRouter(prefix="/obligations", tags=["ledger"])


@router.get("/touched")
def obligations_touched(
    wanted: Annotated[TouchedFilter, Query()],
    actor: ActorDep,
    directory: DirectoryDep,
    session: SessionDep,
    now: NowDep,
) -> Touched:
    """How many planned obligations would move, or wait to be moved, by a day's change."""
    return service.touched(session, actor, directory, wanted, now)
