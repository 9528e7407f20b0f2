"""What a change of a day would do to the plan of messages."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from services.directory.calendar.domain import FIRST_YEAR, LAST_YEAR


class TouchedFilter(BaseModel):
    """`working` is the day's other state by default; right after a change, give the new one."""

    model_config = ConfigDict(extra="forbid")

    day: Annotated[date, Field(ge=date(FIRST_YEAR, 1, 1), le=date(LAST_YEAR, 12, 31))]
    working: bool | None = None


class Touched(BaseModel):
    """`obligations`: planned digests and weekly summaries that are to leave at another time."""

    day: date
    working: bool
    obligations: int
