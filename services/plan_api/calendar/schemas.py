"""Days, worked or not, and why."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from services.directory.calendar.domain import FIRST_YEAR, LAST_YEAR

FIRST, LAST = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


class CalendarFilter(BaseModel):
    """Both days included; within the years for which days off are known."""

    model_config = ConfigDict(extra="forbid")

    first: date = Field(alias="from", ge=FIRST, le=LAST)
    last: date = Field(alias="to", ge=FIRST, le=LAST)


class DayRead(BaseModel):
    """`reason` and `instrument` are null for days that simply follow the week; `edited` ones were set
    by an administrator.
    """

    day: date
    working: bool
    reason: str | None
    instrument: str | None
    provisional: bool
    edited: bool


class CalendarRead(BaseModel):
    first: date = Field(serialization_alias="from")
    last: date = Field(serialization_alias="to")
    working_days: int
    days: list[DayRead]
