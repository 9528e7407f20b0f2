from fastapi import APIRouter, status

from services.directory.units.access import DirectoryDep
from services.plan_api.accounts.access import CallerDep
from services.plan_api.profile import service
from services.plan_api.profile.access import PersonActorDep, PersonDep
from services.plan_api.profile.schemas import MeRead, PasswordChange
from services.shared.wording import LanguageDep

router = APIRouter(prefix="/auth", tags=["auth"])


@router.get("/me")
def me(found: PersonDep, directory: DirectoryDep, language: LanguageDep) -> MeRead:
    """Who is signed in, with today's roles."""
    return MeRead.of(found.person, found.grants, directory, language)


@router.post("/password", status_code=status.HTTP_204_NO_CONTENT)
def change_password(data: PasswordChange, caller: CallerDep, actor: PersonActorDep) -> None:
    """Change one's own password; every other session of the person ends."""
    service.change_password(caller, actor, data)
