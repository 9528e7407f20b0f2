"""People, for administrators, coordinators and heads."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from services.plan_api.people import particulars, service
from services.plan_api.people.access import RegistrarDep
from services.plan_api.people.answers import tagged
from services.plan_api.people.schemas import PersonChange, PersonFilter, PersonItem
from services.shared.conditions import ConditionDep
from services.shared.pages import Page

router = APIRouter(prefix="/people", tags=["people"])
PersonId = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.get("")
def list_people(
    wanted: Annotated[PersonFilter, Query()], registrar: RegistrarDep
) -> Page[PersonItem]:
    """People with a role, now or once, for a unit of which the caller may read people; by name."""
    return service.people(registrar, wanted)


@router.get("/{person_id}")
def read_person(person_id: PersonId, registrar: RegistrarDep, response: Response) -> PersonItem:
    """One person with roles, and the ETag that changes need."""
    return tagged(registrar, person_id, response)


@router.patch("/{person_id}")
def change_person(
    person_id: PersonId,
    data: PersonChange,
    registrar: RegistrarDep,
    condition: ConditionDep,
    response: Response,
) -> PersonItem:
    """Change name, address, post, phone or language; only who answers for all of the person's roles."""
    particulars.change(registrar, person_id, condition, data)
    return tagged(registrar, person_id, response)
