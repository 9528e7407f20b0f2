from fastapi import APIRouter

from services.directory.people.access import own_id
from services.directory.people.schemas import PersonalData
from services.notifier.personaldata import service
from services.shared.auth import AnyActorDep
from services.shared.db import SessionDep
from services.shared.wording import LanguageDep

router = APIRouter(tags=["personal-data"])


@router.get("/personal-data")
def personal_data(actor: AnyActorDep, session: SessionDep, language: LanguageDep) -> PersonalData:
    """What this service holds about oneself, why, and until when (Law 91/2025/QH15)."""
    return service.personal_data(session, own_id(actor), language)
