"""A day as administrators write it, and what a change moves."""

from datetime import date
from typing import Annotated, TypeAlias

from fastapi import Path
from pydantic import BaseModel, ConfigDict, StringConstraints

from services.plan_api.calendar.schemas import FIRST, LAST, DayRead

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Day: TypeAlias = Annotated[date, Path(ge=FIRST, le=LAST)]


class DayWrite(BaseModel):
    """Why a day is worked or not, by which instrument, and whether that is settled."""

    model_config = ConfigDict(extra="forbid")

    working: bool
    reason: Text
    instrument: Text | None = None
    provisional: bool = False


class DayState(DayRead):
    """`version` counts the changes of the day; 0 for one that nobody ever named."""

    version: int


class Effect(BaseModel):
    """What moves: due days of open tasks and their periods, reports that are due another day, and
    the notifier's planned messages (null here: ask its `obligations/touched`).
    """

    day: date
    working: bool
    deadlines_moved: int
    duties_moved: int
    obligations: int | None


class DayChanged(DayState):
    """The day as it is now. `changed` is false when it was so already; then nothing moved."""

    changed: bool
    deadlines_moved: int
    duties_moved: int
    obligations: int | None
