"""Delegations of heads to deputies."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, status

from services.plan_api.delegations import reading, revoking, service
from services.plan_api.delegations.schemas import DelegationAdd, DelegationFilter, DelegationItem
from services.plan_api.people.access import RegistrarDep
from services.shared.conditions import ConditionDep
from services.shared.pages import Page

router = APIRouter(prefix="/delegations", tags=["people"])
DelegationId = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.get("")
def list_delegations(
    wanted: Annotated[DelegationFilter, Query()], registrar: RegistrarDep
) -> Page[DelegationItem]:
    """Those that one gave or has, and those of units of which one may read people."""
    return reading.delegations(registrar, wanted)


@router.post("", status_code=status.HTTP_201_CREATED)
def delegate(data: DelegationAdd, registrar: RegistrarDep) -> DelegationItem:
    """Lend one's own role as head to a deputy of the same agency, for at most 90 days."""
    return service.delegate(registrar, data)


@router.delete("/{delegation_id}", status_code=status.HTTP_204_NO_CONTENT)
def revoke_delegation(
    delegation_id: DelegationId, registrar: RegistrarDep, condition: ConditionDep
) -> None:
    """End it as of today; If-Match takes the `version` of the item."""
    revoking.revoke(registrar, delegation_id, condition)
