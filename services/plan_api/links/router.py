from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Path, Response, status

from services.plan_api.accounts.access import NOT_FROM_ANOTHER_SITE, CallerDep
from services.plan_api.links import service
from services.plan_api.links.schemas import Forgotten, LinkRead, NewPassword

router = APIRouter(prefix="/auth", tags=["auth"])
Token = Annotated[str, Path(max_length=100)]


@router.post(
    "/password/forgotten",
    status_code=status.HTTP_202_ACCEPTED,
    dependencies=[NOT_FROM_ANOTHER_SITE],
)
def forgotten(data: Forgotten, caller: CallerDep, later: BackgroundTasks) -> None:
    """Ask for a link to set a new password; the answer is the same whether the account exists."""
    caller.spend(f"forgotten:{data.email}"[:254])
    later.add_task(service.send_to_whoever_forgot, caller, data.email)


@router.get("/links/{token}")
def read_link(token: Token, caller: CallerDep, response: Response) -> LinkRead:
    """Whom a one-time link is for; 404 when it is unknown, used, replaced or too old."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    found = service.read(caller, token)
    return LinkRead(
        kind=found.link.kind, full_name=found.person.full_name, email=found.person.email,
        expires_at=found.link.expires_at,
    )  # fmt: skip


@router.post(
    "/links/{token}",
    status_code=status.HTTP_204_NO_CONTENT,
    dependencies=[NOT_FROM_ANOTHER_SITE],
)
def use_link(token: Token, data: NewPassword, caller: CallerDep) -> None:
    """Set the password by a one-time link; then sign in with it."""
    service.use(caller, token, data.password)
