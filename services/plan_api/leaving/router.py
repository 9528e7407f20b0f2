"""Locking accounts, opening them again, anonymising people who have left."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from services.plan_api.leaving import service
from services.plan_api.leaving.schemas import Leaving
from services.plan_api.people.access import RegistrarDep
from services.plan_api.people.answers import tagged
from services.plan_api.people.schemas import PersonItem

router = APIRouter(prefix="/people/{person_id}", tags=["people"])
PersonId = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.post("/deactivate")
def deactivate_person(
    person_id: PersonId, data: Leaving, registrar: RegistrarDep, response: Response
) -> PersonItem:
    """End all sessions and links at once; refresh fails now, an access token within 15 minutes."""
    service.deactivate(registrar, person_id, data.reason)
    return tagged(registrar, person_id, response)


@router.post("/reactivate")
def reactivate_person(
    person_id: PersonId, registrar: RegistrarDep, response: Response
) -> PersonItem:
    """Let a deactivated person in again."""
    service.reactivate(registrar, person_id)
    return tagged(registrar, person_id, response)


@router.post("/anonymise")
def anonymise_person(
    person_id: PersonId, data: Leaving, registrar: RegistrarDep, response: Response
) -> PersonItem:
    """Forget who it was, for good; what was done stays, under a number (Law 91/2025/QH15)."""
    service.anonymise(registrar, person_id, data.reason)
    return tagged(registrar, person_id, response)
