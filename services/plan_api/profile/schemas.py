from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from services.directory.people.domain import Role
from services.directory.units.schemas import UnitRef
from services.plan_api.accounts.domain import Step
from services.shared.wording import Words

WRONG_PASSWORD = Words("Mật khẩu hiện tại không đúng.", "This is not the current password.")
SAME_PASSWORD = Words("Mật khẩu mới phải khác.", "The new password must differ from the old.")


class PasswordChange(BaseModel):
    model_config = ConfigDict(extra="forbid")

    old: str = Field(min_length=1, max_length=200)
    # How long it must be is one of the rules for passwords, which say everything at once.
    new: str = Field(min_length=1, max_length=400)


class GrantRead(BaseModel):
    """`valid_to` is the first day without the role; `delegated_by` the head who lends it."""

    role: Role
    unit: UnitRef
    valid_to: date | None
    delegated_by: str | None


class MeRead(BaseModel):
    """Who is signed in; `home` is the unit of the nearest role, where the person's day begins.

    `to_do`: what must be done before anything else; until then everything but the account's own
    addresses refuses with `/problems/steps-left`. `recovery_codes` counts those not used yet.
    """

    id: int
    full_name: str
    email: str
    post: str | None
    language: str
    simulated: bool
    grants: list[GrantRead]
    home: UnitRef | None
    to_do: list[Step]
    second_factor: bool
    recovery_codes: int
