"""One person as every write on people answers. Apart from service.py: several routers end with it."""

from fastapi import Response

from services.plan_api.people import service
from services.plan_api.people.access import Registrar
from services.plan_api.people.schemas import PersonItem
from services.shared.conditions import set_tag


def tagged(registrar: Registrar, person_id: int, response: Response) -> PersonItem:
    """With the ETag that changes need."""
    found = service.person(registrar, person_id)
    set_tag(response, found.version)
    return found
