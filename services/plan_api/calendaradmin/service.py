"""Changes a day, and in the same transaction everything whose due day it moves."""

from datetime import date

from services.directory.calendar.models import CalendarDay
from services.plan_api.administering.service import Act, noted, require_act
from services.plan_api.calendaradmin import queries
from services.plan_api.calendaradmin.days import Wanted, facts, state
from services.plan_api.calendaradmin.effects import NOTHING, effect, move_all
from services.plan_api.calendaradmin.schemas import DayChanged, DayWrite, Effect
from services.plan_api.callers.access import Caller
from services.shared.conditions import require_version


def preview(caller: Caller, day: date, wanted: DayWrite) -> Effect:
    require_act(caller, Act.CALENDAR_CHANGE)
    found = effect(caller, day, wanted.working)
    return Effect(
        day=day,
        working=wanted.working,
        deadlines_moved=len(found.deadlines),
        duties_moved=found.duties,
        obligations=None,
    )


def set_day(caller: Caller, day: date, condition: str, wanted: DayWrite) -> DayChanged:
    return _changed(caller, day, condition, Wanted(**wanted.model_dump()))


def give_back(caller: Caller, day: date, condition: str) -> DayChanged:
    """Back to the plain week; no later seed names the day again."""
    return _changed(caller, day, condition, Wanted.by_the_week(day))


def _changed(caller: Caller, day: date, condition: str, wanted: Wanted) -> DayChanged:
    require_act(caller, Act.CALENDAR_CHANGE)
    queries.lock(caller.session)
    row = queries.row(caller.session, day)
    require_version(condition, row.row_version if row else 0)
    before, found = facts(row), NOTHING
    changed = before != vars(wanted) and not (wanted.plain and (row is None or row.plain))
    if changed:
        found = effect(caller, day, wanted.working)
        row = _stored(caller, row, day, wanted)
        subject = ("calendar_day", day.isoformat())
        after = None if wanted.plain else facts(row)
        noted(caller, "calendar_changed", subject, (before, after))
        move_all(caller, day, wanted, found)
    return DayChanged(
        **dict(state(row, day)),
        changed=changed,
        deadlines_moved=len(found.deadlines),
        duties_moved=found.duties,
        obligations=None,
    )


def _stored(caller: Caller, row: CalendarDay | None, day: date, wanted: Wanted) -> CalendarDay:
    if row is None:
        row = CalendarDay(day=day, row_version=0)
        caller.session.add(row)
    for name, value in vars(wanted).items():
        setattr(row, name, value)
    row.edited = True
    row.row_version += 1
    caller.session.flush()
    return row
