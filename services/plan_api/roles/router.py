"""The roles of one person."""

from typing import Annotated

from fastapi import APIRouter, Path, Response, status

from services.plan_api.people.access import RegistrarDep
from services.plan_api.people.answers import tagged
from services.plan_api.people.doors import known
from services.plan_api.people.schemas import PersonItem
from services.plan_api.roles import service
from services.plan_api.roles.schemas import RoleGive
from services.shared.conditions import ConditionDep

router = APIRouter(prefix="/people/{person_id}/roles", tags=["people"])
PersonId = Annotated[int, Path(ge=1, le=2**31 - 1)]
GrantId = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.post("", status_code=status.HTTP_201_CREATED)
def give_role(
    person_id: PersonId, data: RoleGive, registrar: RegistrarDep, response: Response
) -> PersonItem:
    """Give a role for a unit and what is below it; the answer is the person as now."""
    service.give_role(registrar, known(registrar, person_id), data)
    return tagged(registrar, person_id, response)


@router.delete("/{grant_id}")
def end_role(
    person_id: PersonId,
    grant_id: GrantId,
    registrar: RegistrarDep,
    condition: ConditionDep,
    response: Response,
) -> PersonItem:
    """End a role as of today, with what was delegated from it; If-Match takes the person's ETag."""
    service.end_role(registrar, known(registrar, person_id), grant_id, condition)
    return tagged(registrar, person_id, response)
