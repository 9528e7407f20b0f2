"""Says what is held about a person: numbers of what they did, and no name."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.people.schemas import FOR_GOOD, Held, PersonalData
from services.kpi_api.observations.models import Revision
from services.kpi_api.trail.models import TRAIL
from services.shared.wording import Language, Words

_WHY = Words(
    "để biết ai đã nhập, duyệt số liệu nào", "to know who entered and approved which figures"
)


def personal_data(session: Session, person_id: int, language: Language) -> PersonalData:
    audit = TRAIL.audit.c
    entered = select(func.count()).where(Revision.author_id == person_id)
    traced = select(func.count()).where(audit.actor_kind == "person", audit.actor_id == person_id)
    held = [
        Held(Words("Số liệu đã nhập, trình, duyệt", "Values entered, submitted, approved"), _WHY, FOR_GOOD, [], session.scalar(entered) or 0),
        Held(Words("Dòng nhật ký thay đổi", "Rows in the trail of changes"), _WHY, FOR_GOOD, [], session.scalar(traced) or 0),
    ]  # fmt: skip
    return PersonalData(service="kpi", items=[each.read(language) for each in held if each.count])
