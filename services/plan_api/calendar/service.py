"""Every day of a span: worked or not, and why."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from services.directory.calendar.domain import is_working
from services.directory.calendar.queries import NamedDay, named_days
from services.plan_api.calendar.schemas import CalendarRead, DayRead
from services.shared.problems import Invalid
from services.shared.wording import Words

LONGEST = timedelta(days=4 * 366)


def calendar(session: Session, first: date, last: date) -> CalendarRead:
    _require_span(first, last)
    named = {day.day: day for day in named_days(session, first, last)}
    days = [_day(first + timedelta(days=i), named) for i in range((last - first).days + 1)]
    return CalendarRead(
        first=first, last=last, working_days=sum(day.working for day in days), days=days
    )


def _require_span(first: date, last: date) -> None:
    if first <= last <= first + LONGEST:
        return
    words = Words(
        "“to” không được trước “from”, và không sau “from” quá bốn năm.",
        "`to` must not lie before `from`, nor more than four years after it.",
    )
    raise Invalid(*words, errors=[("/query/to", "span_invalid", words)])


def _day(day: date, named: dict[date, NamedDay]) -> DayRead:
    if day in named:
        return DayRead(**named[day]._asdict())
    return DayRead(
        day=day,
        working=is_working(day, {}),
        reason=None,
        instrument=None,
        provisional=False,
        edited=False,
    )
