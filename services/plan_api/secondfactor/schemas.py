from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.plan_api.accounts.schemas import Code
from services.shared.wording import Words

WRONG_CODE = Words("Mã không đúng hoặc đã dùng.", "The code is wrong or was used already.")
WRONG_PASSWORD = Words("Mật khẩu hiện tại không đúng.", "This is not the current password.")
Totp = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[0-9]{3} ?[0-9]{3}$")]


class EnrolmentRead(BaseModel):
    """What an authenticator app takes in: by picture, by link, or typed. Shown this once."""

    secret: str
    uri: str
    qr_svg: str


class TotpCode(BaseModel):
    model_config = ConfigDict(extra="forbid")

    code: Totp


class RecoveryCodesRead(BaseModel):
    """Each signs in once without the authenticator. Shown this once."""

    recovery_codes: list[str]


class Removal(BaseModel):
    model_config = ConfigDict(extra="forbid")

    password: str = Field(min_length=1, max_length=200)
    code: Code
