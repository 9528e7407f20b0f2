from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from services.plan_api.accounts.access import CallerDep
from services.plan_api.clients.domain import LETTERS
from services.plan_api.letters import service
from services.plan_api.letters.schemas import LetterFeed, LetterFilter
from services.shared.auth import ActorDep
from services.shared.problems import Forbidden

router = APIRouter(prefix="/auth/letters", tags=["auth"])


@router.get("")
def list_letters(
    wanted: Annotated[LetterFilter, Query()],
    actor: ActorDep,
    caller: CallerDep,
    request: Request,
    response: Response,
) -> LetterFeed:
    """Mails with one-time links that are still of use; for the notifier's own client and nobody else."""
    if actor.kind != "client" or LETTERS not in actor.scopes:
        raise Forbidden(f"Cần phạm vi {LETTERS}.", f"The scope {LETTERS} is needed.")
    response.headers["Cache-Control"] = "no-store"
    return service.letters(caller, wanted, request.app.state.settings.public_url)
