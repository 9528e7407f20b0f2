from typing import Annotated, TypeAlias, TypeVar

from fastapi import APIRouter, Path, Query, Response, status

from services.plan_api.callers.access import CallerDep
from services.plan_api.machines import queries, rotation, service
from services.plan_api.machines.access import machine
from services.plan_api.machines.schemas import (
    ClientChange,
    ClientCreate,
    ClientItem,
    ClientMade,
    ClientParams,
    Revocation,
    SecretMade,
)
from services.shared.conditions import ConditionDep, set_tag
from services.shared.pages import Page

router = APIRouter(prefix="/api-clients", tags=["api-clients"])
Item = TypeVar("Item", bound=ClientItem)
Number: TypeAlias = Annotated[int, Path(ge=1, le=2_147_483_647)]


@router.get("")
def list_api_clients(
    wanted: Annotated[ClientParams, Query()], caller: CallerDep
) -> Page[ClientItem]:
    """The machines that are bound to the caller's own units only, revoked ones too."""
    return queries.read_page(caller, wanted)


@router.post("", status_code=status.HTTP_201_CREATED)
def create_api_client(data: ClientCreate, caller: CallerDep, response: Response) -> ClientMade:
    """A new machine, with its client_id and first secret; the secret is shown this once."""
    return _unstored(response, service.create(caller, data))


@router.get("/{client_number}")
def get_api_client(client_number: Number, caller: CallerDep, response: Response) -> ClientItem:
    """One machine; its ETag is for changes, and does not tell when it was used last."""
    row = machine(caller, client_number)
    return _unstored(response, queries.items_of(caller, [row])[0])


@router.patch("/{client_number}")
def change_api_client(
    client_number: Number,
    data: ClientChange,
    caller: CallerDep,
    condition: ConditionDep,
    response: Response,
) -> ClientItem:
    """Change what is sent. Tokens given out before keep their scopes and limits, for 15 minutes."""
    return _unstored(response, service.change(caller, client_number, data, condition))


@router.post("/{client_number}/secrets", status_code=status.HTTP_201_CREATED)
def add_api_client_secret(
    client_number: Number, caller: CallerDep, response: Response
) -> SecretMade:
    """A second secret for rotation, shown this once; 409 when there are two already."""
    made, version = rotation.add_secret(caller, client_number)
    set_tag(response, version)
    response.headers["Cache-Control"] = "no-store"
    return made


@router.delete("/{client_number}/secrets/{secret_id}", status_code=status.HTTP_204_NO_CONTENT)
def retire_api_client_secret(
    client_number: Number,
    secret_id: Number,
    caller: CallerDep,
    condition: ConditionDep,
    response: Response,
) -> None:
    """Retire a secret: it buys no token from now on. If-Match takes the client's ETag."""
    set_tag(response, rotation.retire_secret(caller, client_number, secret_id, condition))


@router.post("/{client_number}/revoke")
def revoke_api_client(
    client_number: Number, data: Revocation, caller: CallerDep, response: Response
) -> ClientItem:
    """End a machine for ever: new tokens are refused at once, live ones end within 15 minutes."""
    return _unstored(response, service.revoke(caller, client_number, data.reason))


def _unstored(response: Response, item: Item) -> Item:
    """Last use moves without a new version, so that no cache may keep what a tag names."""
    set_tag(response, item.version)
    response.headers["Cache-Control"] = "no-store"
    return item
