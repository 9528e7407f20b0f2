"""A role to give."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from services.directory.people.domain import Role


class RoleGive(BaseModel):
    """`unit` is an id, a key or a resolvable code; from today unless told; `valid_to` is the first
    day without the role.
    """

    model_config = ConfigDict(extra="forbid")

    role: Role
    unit: str = Field(min_length=1, max_length=300)
    valid_from: date | None = None
    valid_to: date | None = None
