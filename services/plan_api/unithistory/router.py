"""What a unit was on any day; open to everybody, as units are."""

from typing import Annotated

from fastapi import APIRouter, Query

from services.plan_api.directory.access import ReaderDep
from services.plan_api.plans.schemas import RowId
from services.plan_api.unithistory import service
from services.plan_api.unithistory.schemas import HistoryFilter, UnitHistory

router = APIRouter(prefix="/org-units", tags=["directory"])


@router.get("/{unit_id}/history")
def unit_history(
    unit_id: RowId, wanted: Annotated[HistoryFilter, Query()], reader: ReaderDep
) -> UnitHistory:
    """A unit's names, codes, type and parent over time, and whom it took over from and gave way to."""
    return service.history(reader, unit_id, wanted.on or reader.today)
