"""What a refresh of a group's expansion changes."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from services.directory.units.schemas import UnitRef
from services.plan_api.plans.schemas import GroupRef


class RefreshFilter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    dry_run: bool = False


class Refreshed(BaseModel):
    """`kept` leave the group, but have reported: their reported work stays theirs. `added` and
    `cancelled` count assignments, periods of recurring work included.
    """

    task: int
    group: GroupRef
    territory: UnitRef
    on: date
    dry_run: bool
    changed: bool
    comes: list[UnitRef]
    goes: list[UnitRef]
    stays: list[UnitRef]
    kept: list[UnitRef]
    added: int
    cancelled: int
