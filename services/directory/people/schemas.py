"""What a service holds about a person (Law 91/2025/QH15), as the person reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import BaseModel

from services.shared.wording import Language, Words


class HeldField(BaseModel):
    name: str
    value: str


class HeldItem(BaseModel):
    """`count` says how many there are of what is only counted, or shown in part; `kept_until` in words."""

    what: str
    purpose: str
    fields: list[HeldField]
    count: int
    kept_until: str


class PersonalData(BaseModel):
    service: str
    items: list[HeldItem]


@dataclass(frozen=True)
class Held:
    """One kind of data, in both languages; `fields` are label and value, left out where empty."""

    what: Words
    purpose: Words
    kept_until: Words
    fields: Sequence[tuple[Words, object]]
    count: int

    def read(self, language: Language) -> HeldItem:
        return HeldItem(
            what=self.what.in_language(language),
            purpose=self.purpose.in_language(language),
            kept_until=self.kept_until.in_language(language),
            count=self.count,
            fields=[
                HeldField(name=name.in_language(language), value=_plain(value, language))
                for name, value in self.fields
                if value is not None
            ],
        )


FOR_GOOD = Words(
    "lưu cùng hồ sơ công việc; khi rời cơ quan chỉ còn mã số, không còn tên",
    "as long as the record of the work; after leaving, a number without a name",
)


def days_after(vi: str, en: str, days: int) -> Words:
    return Words(f"{days} ngày sau khi {vi}", f"{days} days after {en}")


def _plain(value: object, language: Language) -> str:
    if isinstance(value, bool):
        return Words("có" if value else "không", "yes" if value else "no").in_language(language)
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else str(value)
