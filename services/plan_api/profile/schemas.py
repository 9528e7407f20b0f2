from collections.abc import Sequence
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from services.directory.people.domain import Role
from services.directory.people.models import Person
from services.directory.units.domain import Directory
from services.directory.units.schemas import UnitRef
from services.plan_api.accounts.domain import home
from services.shared.tokens import Grant
from services.shared.wording import Language, Words

WRONG_PASSWORD = Words("Mật khẩu hiện tại không đúng.", "This is not the current password.")
SAME_PASSWORD = Words("Mật khẩu mới phải khác.", "The new password must differ from the old.")


class PasswordChange(BaseModel):
    model_config = ConfigDict(extra="forbid")

    old: str = Field(min_length=1, max_length=200)
    new: str = Field(min_length=12, max_length=200)


class GrantRead(BaseModel):
    role: Role
    unit: UnitRef


class MeRead(BaseModel):
    """Who is signed in; `home` is the unit of the nearest role, where the person's day begins."""

    id: int
    full_name: str
    email: str
    post: str | None
    language: str
    simulated: bool
    grants: list[GrantRead]
    home: UnitRef | None

    @classmethod
    def of(
        cls, person: Person, grants: Sequence[Grant], directory: Directory, language: Language
    ) -> Self:
        def ref(unit_id: int) -> UnitRef:
            return UnitRef.of(directory.unit(unit_id), language)

        at = home(grants)
        return cls(
            id=person.id, full_name=person.full_name, email=person.email, post=person.post,
            language=person.language, simulated=person.simulated,
            grants=[GrantRead(role=Role(g.role), unit=ref(g.unit_id)) for g in grants],
            home=None if at is None else ref(at),
        )  # fmt: skip
