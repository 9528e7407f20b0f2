"""Delegations as they go over the wire."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from services.directory.people.domain import Role
from services.directory.units.schemas import UnitRef
from services.plan_api.delegations.domain import DelegationState
from services.shared.pages import PageParams

Instrument = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200,
                           pattern=r"^[^\x00-\x1f\x7f]+$"),
]  # fmt: skip


class DelegationFilter(PageParams):
    """`unit` means what is below it, too; with `state`, only those that stand so today."""

    unit: str | None = Field(None, min_length=1, max_length=200)
    state: DelegationState | None = None


class DelegationAdd(BaseModel):
    """The head's role for a unit, lent from a day to another (the first without it), at most 90 days."""

    model_config = ConfigDict(extra="forbid")

    deputy_id: int = Field(ge=1, le=2**31 - 1)
    unit: str = Field(min_length=1, max_length=300)
    valid_from: date | None = None
    valid_to: date
    instrument: Instrument | None = None


class Party(BaseModel):
    id: int
    full_name: str
    post: str | None


class DelegationItem(BaseModel):
    """`valid_to` is the first day without it; `may_revoke` is about the reader; `version` is its ETag."""

    id: int
    giver: Party
    deputy: Party
    role: Role
    unit: UnitRef
    valid_from: date
    valid_to: date
    instrument: str | None
    state: DelegationState
    may_revoke: bool
    version: int
