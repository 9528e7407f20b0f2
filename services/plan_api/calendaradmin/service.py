"""Changes a day, and in the same transaction everything whose due day it moves.

A day that has passed may still be put right, as long as nothing was due by it: what people were
judged by does not change behind their backs.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from services.directory.calendar.domain import is_working
from services.directory.calendar.models import CalendarDay
from services.directory.calendar.queries import working_days
from services.directory.people.models import DirectoryAudit
from services.directory.permissions.access import require
from services.directory.permissions.domain import Act
from services.directory.units.queries import mark_changed
from services.plan_api.calendaradmin import queries
from services.plan_api.calendaradmin.schemas import DayChanged, DayState, DayWrite, Effect
from services.plan_api.callers.access import Caller
from services.plan_api.deadlines.service import BY_CALENDAR, Decision
from services.plan_api.replanning.service import Touched, move, touched
from services.shared.audit import record
from services.shared.conditions import require_version
from services.shared.problems import Problem
from services.shared.wording import Words

_FACTS = ("working", "reason", "instrument", "provisional", "plain")


class PastDay(Problem):
    title = Words("Ngày đã qua", "The day has passed")


@dataclass(frozen=True)
class Wanted:
    """A day as it shall be; `plain` gives it back to the week."""

    working: bool
    reason: str
    instrument: str | None = None
    provisional: bool = False
    plain: bool = False


def state(row: CalendarDay | None, day: date) -> DayState:
    """A day that nobody named, or that was given back, follows the week."""
    if row is None or row.plain:
        return DayState(
            day=day,
            working=is_working(day, {}),
            reason=None,
            instrument=None,
            provisional=False,
            edited=row is not None,
            version=row.row_version if row else 0,
        )
    return DayState(
        day=day,
        working=row.working,
        reason=row.reason,
        instrument=row.instrument,
        provisional=row.provisional,
        edited=row.edited,
        version=row.row_version,
    )


def preview(caller: Caller, day: date, wanted: DayWrite) -> Effect:
    require(caller.actor, caller.directory, Act.CALENDAR_CHANGE)
    found = _effect(caller, day, wanted.working)
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
    return _changed(caller, day, condition, Wanted(is_working(day, {}), "", plain=True))


def _changed(caller: Caller, day: date, condition: str, wanted: Wanted) -> DayChanged:
    require(caller.actor, caller.directory, Act.CALENDAR_CHANGE)
    queries.lock(caller.session)
    row = queries.row(caller.session, day)
    require_version(condition, row.row_version if row else 0)
    before = _plain(row)
    if before == vars(wanted) or (wanted.plain and (row is None or row.plain)):
        return _answer(row, day, Touched([], 0), changed=False)
    found = _effect(caller, day, wanted.working)
    row = _stored(caller, row, day, wanted)
    subject = ("calendar_day", day.isoformat())
    change = (before, None if wanted.plain else _plain(row))
    record(caller.session, DirectoryAudit, caller.actor, "calendar_changed", subject, change)
    mark_changed(caller.session)
    move(caller.session, found.deadlines, _decision(caller, day, wanted))
    return _answer(row, day, found, changed=True)


def _effect(caller: Caller, day: date, working: bool) -> Touched:
    days = working_days(caller.session) | {day: working}
    past = day < caller.today
    found = touched(caller.session, day, days, caller.today, only_open=not past)
    if past and (found.deadlines or found.duties):
        raise PastDay(
            f"Ngày {day:%d/%m/%Y} đã qua; {len(found.deadlines)} thời hạn và {found.duties} kỳ báo cáo"
            " đã đến hạn theo ngày này.",
            f"{day} has passed; {len(found.deadlines)} deadlines and {found.duties} reports fell due"
            " by it.",
            extra={"deadlines": len(found.deadlines), "duties": found.duties},
        )
    return found


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


def _decision(caller: Caller, day: date, wanted: Wanted) -> Decision:
    kind = "làm việc" if wanted.working else "nghỉ"
    return Decision(
        reason=f"{BY_CALENDAR}: {day:%d/%m/%Y} {kind}"
        + (f" ({wanted.reason})" if wanted.reason else ""),
        from_on=caller.today,
        at=caller.now,
        document=wanted.instrument,
        actor=caller.actor,
    )


def _answer(row: CalendarDay | None, day: date, found: Touched, *, changed: bool) -> DayChanged:
    return DayChanged(
        **dict(state(row, day)),
        changed=changed,
        deadlines_moved=len(found.deadlines),
        duties_moved=found.duties,
        obligations=None,
    )


def _plain(row: CalendarDay | None) -> dict[str, Any] | None:
    return None if row is None else {name: getattr(row, name) for name in _FACTS}
