from fastapi import APIRouter, Request, Response, status

from services.directory.units.access import DirectoryDep
from services.plan_api.accounts.access import CallerDep, PersonActorDep
from services.plan_api.accounts.cookies import renew_access_cookie
from services.plan_api.profile import service
from services.plan_api.profile.access import PersonDep
from services.plan_api.profile.describing import described
from services.plan_api.profile.schemas import MeRead, PasswordChange
from services.shared.wording import LanguageDep

router = APIRouter(prefix="/auth", tags=["auth"])


@router.get("/me")
def me(own: PersonDep, directory: DirectoryDep, language: LanguageDep) -> MeRead:
    """Who is signed in, with today's roles, and what is left to do first."""
    return described(own, directory, language)


@router.post("/password", status_code=status.HTTP_204_NO_CONTENT)
def change_password(
    data: PasswordChange,
    caller: CallerDep,
    actor: PersonActorDep,
    request: Request,
    response: Response,
) -> None:
    """Change one's own password; every other session of the person ends."""
    service.change_password(caller, actor, data)
    renew_access_cookie(request, response, caller, actor)
