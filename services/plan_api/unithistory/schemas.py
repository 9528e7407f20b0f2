"""A unit's history over the wire."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from services.directory.units.schemas import UnitRef
from services.plan_api.directory.schemas import SuccessionRead, VersionRead


class HistoryFilter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    on: date | None = None


class UnitHistory(BaseModel):
    """What a unit was `on` a day (today): its version then, null when it did not exist.

    `answered_by` are the units that answered for it then; `versions` is its whole life, oldest first.
    """

    unit: UnitRef
    on: date
    then: VersionRead | None
    answered_by: list[UnitRef]
    versions: list[VersionRead]
    predecessors: list[SuccessionRead]
    successors: list[SuccessionRead]
