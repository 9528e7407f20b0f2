"""Now and today, as the country's calendar has it. The only place that reads the clock."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, TypeAlias
from zoneinfo import ZoneInfo

from fastapi import Depends, Request

Clock: TypeAlias = Callable[[], datetime]
# What the country reads from its clocks; it has one zone and no summer time.
COUNTRY = ZoneInfo("Asia/Ho_Chi_Minh")


def system_clock(timezone: ZoneInfo) -> Clock:
    return lambda: datetime.now(timezone)


def _current_instant(request: Request) -> datetime:
    clock: Clock = request.app.state.clock
    return clock()


def _current_day(request: Request) -> date:
    return _current_instant(request).date()


NowDep = Annotated[datetime, Depends(_current_instant)]
TodayDep = Annotated[date, Depends(_current_day)]
