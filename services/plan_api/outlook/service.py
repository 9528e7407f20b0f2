"""How the on-time rate moved over past months, and what falls due in coming weeks."""

from datetime import timedelta

from services.directory.calendar.domain import is_working
from services.directory.calendar.queries import named_days
from services.plan_api.callers.access import Caller
from services.plan_api.maps.domain import View, is_after_merger
from services.plan_api.outlook import domain
from services.plan_api.outlook.schemas import (
    DayOff,
    Trend,
    TrendFilter,
    TrendPoint,
    TrendRow,
    Upcoming,
    UpcomingFilter,
    UpcomingWeek,
)
from services.plan_api.scoreboard import queries
from services.plan_api.scoreboard.service import board, scope_of, shown


def trend(caller: Caller, wanted: TrendFilter) -> Trend:
    """One statement for all months."""
    view = View(wanted.by, wanted.map, caller.today)
    scope = scope_of(caller, wanted.plan, wanted.province, caller.today)
    days = domain.month_ends(caller.today, wanted.months)
    months = board(caller, view, days, scope)
    counted = {row: tally for day in days for row, tally in months[day].items()}
    rows = []
    for unit in shown(caller, view, scope, counted):
        points = []
        for day in days:
            tally = months[day].get(unit.id)
            gone = is_after_merger(unit, view._replace(as_of=day))
            rate = tally.on_time_rate if tally and not gone else None
            points.append(TrendPoint(on=day, on_time_rate=rate))
        rows.append(TrendRow(unit_id=unit.id, points=points))
    return Trend(
        by=view.by,
        map=view.map,
        as_of=caller.today,
        simulated=queries.has_simulated(caller.session, scope),
        rows=rows,
    )


def upcoming(caller: Caller, wanted: UpcomingFilter) -> Upcoming:
    """Days off are those of the calendar that fall on Monday to Friday."""
    scope = scope_of(caller, None, wanted.province, caller.today)
    weeks = domain.weeks(caller.today, wanted.weeks)
    first, last = weeks[0][0], weeks[-1][1]
    due = queries.falling_due(caller.session, (first, last), caller.today, scope)
    off = [
        DayOff(day=day.day, reason=day.reason)
        for day in named_days(caller.session, first, last)
        if not day.working and is_working(day.day, {})
    ]
    return Upcoming(
        as_of=caller.today,
        simulated=queries.has_simulated(caller.session, scope),
        weeks=[
            UpcomingWeek(
                from_on=monday,
                to_on=sunday,
                n=sum(due.get(monday + timedelta(days=n), 0) for n in range(7)),
                days_off=[each for each in off if monday <= each.day <= sunday],
            )
            for monday, sunday in weeks
        ],
    )
