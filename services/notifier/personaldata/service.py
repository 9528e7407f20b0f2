"""Says what is held about a person: what they were told, what they chose, what mail servers said."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.people.models import Person
from services.directory.people.retention import Retention
from services.directory.people.schemas import FOR_GOOD, Held, PersonalData, days_after
from services.notifier.letters.models import LinkLetter
from services.notifier.messages.models import Message, RefusedAddress
from services.notifier.preferences.models import Preference
from services.shared.wording import Language, Words

_TELL = Words("để nhắc việc và báo kết quả", "to remind and to report back")


def personal_data(session: Session, person_id: int, language: Language) -> PersonalData:
    kept = Retention()
    held = [
        *_messages(session, person_id),
        *_letters(session, person_id, kept),
        *_preferences(session, person_id),
        *_refused(session, person_id, kept),
    ]
    return PersonalData(service="notifier", items=[each.read(language) for each in held])


def _messages(session: Session, person_id: int) -> list[Held]:
    last, count = session.execute(
        select(func.max(Message.created_at), func.count()).where(Message.recipient_id == person_id)
    ).one()
    what = Words("Thông báo đã gửi", "Messages sent")
    fields = [(Words("Gần nhất", "The last one"), last)]
    return [Held(what, _TELL, FOR_GOOD, fields, count)] if count else []


def _letters(session: Session, person_id: int, kept: Retention) -> list[Held]:
    count = session.scalar(select(func.count()).where(LinkLetter.person_id == person_id)) or 0
    what = Words("Thư mời và thư đặt lại mật khẩu", "Invitations and password letters")
    until = days_after("gửi", "they were sent", kept.retention_links_days)
    return [Held(what, Words("để đăng nhập", "to sign in"), until, [], count)] if count else []


def _preferences(session: Session, person_id: int) -> list[Held]:
    chosen = session.get(Preference, person_id)
    if chosen is None:
        return []
    fields: list[tuple[Words, Any]] = [
        (Words("Giờ nhận thư tổng hợp", "Hour of digests"), chosen.digest_hour),
        (Words("Ngừng thư tổng hợp từ", "Digests silenced since"), chosen.digests_silenced_at),
    ]
    until = Words("đến khi tài khoản được ẩn danh", "until the account is anonymised")
    return [Held(Words("Lựa chọn nhận thư", "Mail preferences"), _TELL, until, fields, 1)]


def _refused(session: Session, person_id: int, kept: Retention) -> list[Held]:
    row = session.execute(
        select(RefusedAddress.email, RefusedAddress.since)
        .join(Person, Person.email == RefusedAddress.email)
        .where(Person.id == person_id)
    ).one_or_none()
    if row is None:
        return []
    what = Words("Địa chỉ từ chối nhận thư", "Address that refuses mail")
    until = days_after("xảy ra", "it happened", kept.retention_mails_days)
    return [Held(what, _TELL, until, [(Words(row.email, row.email), row.since)], 1)]
