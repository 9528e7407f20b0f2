"""What signing in takes."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Email = Annotated[
    str, StringConstraints(strip_whitespace=True, to_lower=True, max_length=254,
                           pattern=r"^[^\s@\x00-\x1f]+@[^\s@\x00-\x1f]+$"),
]  # fmt: skip


Code = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=6, max_length=20,
                           pattern=r"^[0-9A-Za-z \-]+$"),
]  # fmt: skip


class SignIn(BaseModel):
    model_config = ConfigDict(extra="forbid")

    email: Email
    password: str = Field(min_length=1, max_length=200)
    # Of the second factor, once one is enrolled: by TOTP, or a recovery code.
    code: Code | None = None
