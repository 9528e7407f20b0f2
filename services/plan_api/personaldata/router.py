from fastapi import APIRouter

from services.directory.people.retention import Retention
from services.directory.people.schemas import PersonalData
from services.directory.units.access import DirectoryDep
from services.plan_api.accounts.access import PersonActorDep
from services.plan_api.personaldata import service
from services.plan_api.personaldata.gathering import gathered
from services.shared.db import SessionDep
from services.shared.wording import LanguageDep

router = APIRouter(prefix="/auth", tags=["auth"])


@router.get("/personal-data")
def personal_data(
    actor: PersonActorDep, session: SessionDep, directory: DirectoryDep, language: LanguageDep
) -> PersonalData:
    """What this service holds about oneself, why, and until when (Law 91/2025/QH15)."""
    found = gathered(session, actor.id)
    return service.personal_data(found, directory, Retention(), language)
