from datetime import datetime
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.directory.units.schemas import UnitRef
from services.plan_api.clients.domain import Scope
from services.shared.pages import PageParams

MOST_A_MINUTE = 6_000
Line: TypeAlias = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$"
    ),
]
Reason: TypeAlias = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=500, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*$"
    ),
]
Source: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{1,59}$")]
Code: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9][A-Z0-9-]{1,59}$")]
UnitText: TypeAlias = Annotated[
    str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00]*$")
]
Scopes: TypeAlias = Annotated[list[Scope], Field(min_length=1, max_length=10)]
Units: TypeAlias = Annotated[list[UnitText], Field(min_length=1, max_length=100)]
Indicators: TypeAlias = Annotated[list[Code], Field(max_length=500)]
PerMinute: TypeAlias = Annotated[int, Field(ge=1, le=MOST_A_MINUTE)]


class ClientParams(PageParams):
    active: bool | None = None


class ClientCreate(BaseModel):
    """`units` by id, key or code; `indicators` by code, none means all; `source` names what it
    sends, and is needed for kpi:write.
    """

    model_config = ConfigDict(extra="forbid")

    name: Line
    source: Source | None = None
    scopes: Scopes
    units: Units
    indicators: Indicators = []
    rate_limits: dict[Scope, PerMinute] = {}


class ClientChange(BaseModel):
    """Only the members that are sent change; a list, or the limits, are replaced as a whole."""

    model_config = ConfigDict(extra="forbid")

    name: Line = ""
    source: Source | None = None
    scopes: Scopes = []
    units: Units = []
    indicators: Indicators = []
    rate_limits: dict[Scope, PerMinute] = {}


class Revocation(BaseModel):
    model_config = ConfigDict(extra="forbid")

    reason: Reason


class SecretItem(BaseModel):
    id: int
    created_at: datetime
    last_used_at: datetime | None


class ClientItem(BaseModel):
    """`rate_limits` are requests a minute; `managed`: the system looks after this one by itself."""

    id: int
    client_id: str
    name: str
    source: str | None
    scopes: list[str]
    units: list[UnitRef]
    indicators: list[str]
    rate_limits: dict[str, int]
    active: bool
    managed: bool
    simulated: bool
    created_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None
    revoked_reason: str | None
    secrets: list[SecretItem]
    version: int


class SecretMade(BaseModel):
    """The secret is shown this once; only its argon2id hash is kept."""

    id: int
    secret: str


class ClientMade(ClientItem):
    """With its first secret, shown this once."""

    secret: str
