"""How much a unit has reported, over the wire."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from services.directory.units.schemas import UnitRef


class HeldFilter(BaseModel):
    """`org_unit` is an id, a key or a code or name that resolves today; also of an ended unit."""

    model_config = ConfigDict(extra="forbid")

    org_unit: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


class SeriesHeld(BaseModel):
    """Published values of a unit and of all that it took over from: what a successor shows on."""

    unit: UnitRef
    indicators: int
    observations: int
    first_period: str | None
    last_period: str | None
