"""Adding people, and letting them in."""

from typing import Annotated

from fastapi import APIRouter, Path, Response, status

from services.plan_api.enrolment import service, telephones
from services.plan_api.enrolment.schemas import LinkSent, PersonAdd
from services.plan_api.people.access import RegistrarDep
from services.plan_api.people.answers import tagged
from services.plan_api.people.schemas import PersonItem

router = APIRouter(prefix="/people", tags=["people"])
PersonId = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.post("", status_code=status.HTTP_201_CREATED)
def add_person(data: PersonAdd, registrar: RegistrarDep, response: Response) -> PersonItem:
    """Add a person with first roles; 409 when the address is taken, by whomever."""
    return tagged(registrar, service.add_person(registrar, data), response)


@router.post("/{person_id}/invite", status_code=status.HTTP_201_CREATED)
def invite_person(person_id: PersonId, registrar: RegistrarDep) -> LinkSent:
    """Mail a link, valid for 72 hours, by which the person sets a first password."""
    return service.invite(registrar, person_id)


@router.post("/{person_id}/reset", status_code=status.HTTP_201_CREATED)
def reset_password(person_id: PersonId, registrar: RegistrarDep) -> LinkSent:
    """Mail a link, valid for two hours, by which the person sets a new password."""
    return service.reset(registrar, person_id)


@router.post("/{person_id}/second-factor/removal", status_code=status.HTTP_204_NO_CONTENT)
def remove_persons_second_factor(person_id: PersonId, registrar: RegistrarDep) -> None:
    """Take away the second factor of somebody who lost the telephone; they are told by mail."""
    telephones.remove_second_factor(registrar, person_id)
