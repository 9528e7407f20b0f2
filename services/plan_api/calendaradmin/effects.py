"""What a changed day moves. Beside service, which changes the day.

A day that has passed may still be put right, as long as nothing was due by it: what people were
judged by does not change behind their backs.
"""

from datetime import date

from services.directory.calendar.queries import working_days
from services.plan_api.calendaradmin.days import Wanted
from services.plan_api.callers.access import Caller
from services.plan_api.deadlines.service import BY_CALENDAR, Decision
from services.plan_api.replanning.service import Touched, move, touched
from services.shared.problems import Problem
from services.shared.wording import Words

NOTHING = Touched([], 0)


class PastDay(Problem):
    title = Words("Ngày đã qua", "The day has passed")


def effect(caller: Caller, day: date, working: bool) -> Touched:
    days = working_days(caller.session) | {day: working}
    past = day < caller.today
    found = touched(caller.session, day, days, caller.today, only_open=not past)
    if past and (found.deadlines or found.duties):
        deadlines, duties = len(found.deadlines), found.duties
        raise PastDay(
            f"Ngày {day:%d/%m/%Y} đã qua; {deadlines} thời hạn và {duties} kỳ báo cáo đã tính theo ngày"
            " này.",
            f"{day} has passed; {deadlines} deadlines and {duties} reports fell due by it.",
            extra={"deadlines": deadlines, "duties": duties},
        )
    return found


def move_all(caller: Caller, day: date, wanted: Wanted, found: Touched) -> None:
    """After the day itself was stored: every task gets a version that says why."""
    kind = "làm việc" if wanted.working else "nghỉ"
    because = f" ({wanted.reason})" if wanted.reason else ""
    decision = Decision(
        reason=f"{BY_CALENDAR}: {day:%d/%m/%Y} {kind}{because}",
        from_on=caller.today,
        at=caller.now,
        document=wanted.instrument,
        actor=caller.actor,
    )
    move(caller.session, found.deadlines, decision)
