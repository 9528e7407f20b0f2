"""Making and changing units, for those who administer the unit above."""

from fastapi import APIRouter, Response, status

from services.plan_api.callers.access import CallerDep
from services.plan_api.directory.schemas import UnitDetail
from services.plan_api.plans.schemas import RowId
from services.plan_api.unitadmin import service
from services.plan_api.unitadmin.answers import published_unit
from services.plan_api.unitadmin.schemas import UnitChange, UnitCreate
from services.shared.conditions import ConditionDep

router = APIRouter(prefix="/org-units", tags=["directory"])


@router.post("", status_code=status.HTTP_201_CREATED)
def create_unit(wanted: UnitCreate, caller: CallerDep, response: Response) -> UnitDetail:
    """Add a unit below another from a day on."""
    unit_id = service.create(caller, wanted)
    return published_unit(caller, unit_id, response)


@router.patch("/{unit_id}")
def change_unit(
    unit_id: RowId,
    wanted: UnitChange,
    caller: CallerDep,
    condition: ConditionDep,
    response: Response,
) -> UnitDetail:
    """Change a unit from a day on; what it was before stays on record."""
    service.change(caller, unit_id, wanted, condition)
    return published_unit(caller, unit_id, response)
