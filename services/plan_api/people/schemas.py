"""People as they go over the wire."""

import unicodedata
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from services.directory.people.domain import Role
from services.directory.units.schemas import UnitRef
from services.plan_api.people.domain import PersonState
from services.shared.pages import PageParams

_PRINTED = r"^[^\x00-\x1f\x7f\u2028\u2029]+$"


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _words(most: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=most, pattern=_PRINTED)


# An address that mails can be sent to; kept in lower case.
WorkMail = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, to_lower=True, max_length=254,
        pattern=r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$",
    ),
]  # fmt: skip
FullName = Annotated[str, _words(120), AfterValidator(_composed)]
Post = Annotated[str, _words(200), AfterValidator(_composed)]
Phone = Annotated[
    str, StringConstraints(strip_whitespace=True, pattern=r"^\+?[0-9][0-9 .()/-]{4,28}$")
]
Reason = Annotated[str, _words(500)]


class PersonFilter(PageParams):
    """`unit` is an id, a key or a resolvable code, and means what is below it, too."""

    q: str = Field("", max_length=200)
    unit: str | None = Field(None, min_length=1, max_length=200)
    role: Role | None = None
    active: bool | None = None


class PersonChange(BaseModel):
    """What is left out stays; null empties a post or a phone number."""

    model_config = ConfigDict(extra="forbid")

    full_name: FullName | None = None
    email: WorkMail | None = None
    post: Post | None = None
    phone: Phone | None = None
    language: Literal["vi", "en"] | None = None


class GrantItem(BaseModel):
    """`valid_to` is the first day without the role, null while no end is set; `delegated_by` is the
    name of whose role it is.
    """

    id: int
    role: Role
    unit: UnitRef
    valid_from: date
    valid_to: date | None
    delegated_by: str | None


class PersonItem(BaseModel):
    """`grants` are the roles held today or later; `may_change` says whether the reader may change it."""

    id: int
    full_name: str
    email: str
    post: str | None
    phone: str | None
    language: Literal["vi", "en"]
    active: bool
    simulated: bool
    state: PersonState
    grants: list[GrantItem]
    last_signed_in_at: datetime | None
    second_factor: bool
    # How many are running.
    sessions: int
    may_change: bool
    version: int
