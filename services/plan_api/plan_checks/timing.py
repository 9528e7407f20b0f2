"""Rules of days: spans in order, wordings and dates that agree, rules of recurrence that end."""

from collections.abc import Iterator
from datetime import date

from services.plan_api.plan_format.schemas import PlanFile, ReportDuty, Timing
from services.plan_api.plan_source.schemas import Remark
from services.plan_api.recurrence.domain import Fault, fault
from services.plan_api.tasks.domain import Timing as Kind
from services.plan_api.wording.domain import dates_meant, last_day
from services.shared.wording import Words

_FAULTS = {
    Fault.UNREADABLE: Words("Quy tắc lặp sai dạng RFC 5545.", "Not an RFC 5545 rule."),
    Fault.TOO_OFTEN: Words("Lặp dày hơn mỗi ngày một lần.", "Fires more than daily."),
    Fault.ENDLESS: Words(
        "Quy tắc lặp không kết thúc trong kỳ kế hoạch hoặc quá 1000 lần; cần COUNT hoặc UNTIL.",
        "The rule does not end within the plan's period or fires over 1000 times; give COUNT or UNTIL.",
    ),
    Fault.EMPTY: Words("Quy tắc lặp không rơi vào ngày nào.", "The rule never fires."),
}
_ORDER = Words("Ngày kết thúc trước ngày bắt đầu.", "It ends before it starts.")


def remarks(plan: PlanFile) -> Iterator[Remark]:
    for name in ("issued", "effective", "period"):
        span = getattr(plan, name)
        if span.start and span.end and span.end < span.start:
            yield f"/{name}/end", "end_before_start", _ORDER
    if plan.effective.start is None and plan.issued.start is None:
        words = Words(
            "Không có ngày ban hành thì cần khoảng ngày có hiệu lực.",
            "Without a day of issue a range of effect is needed.",
        )
        yield "/effective", "no_day", words
    for place, task in enumerate(plan.tasks):
        yield from _timing(f"/tasks/{place}/timing", task.timing, plan.period.end)
    for place, duty in enumerate(plan.report_duties):
        yield from _due(f"/report_duties/{place}", duty)


def _timing(pointer: str, timing: Timing, plan_end: date | None) -> Iterator[Remark]:
    if timing.start_on and timing.due_on and timing.due_on < timing.start_on:
        yield f"{pointer}/due_on", "end_before_start", _ORDER
    if (timing.kind is Kind.RECURRING) is not (timing.rrule is not None):
        words = Words(
            "Việc lặp lại cần rrule, và chỉ việc lặp lại mới có.",
            "Recurring work needs an rrule, and only recurring work has one.",
        )
        yield f"{pointer}/rrule", "rrule_and_kind", words
    if timing.kind is Kind.CONTINUOUS and timing.due_on:
        words = Words("Việc thường xuyên không có hạn.", "Continuous work has no due date.")
        yield f"{pointer}/due_on", "due_and_kind", words
    if timing.rrule:
        meant = dates_meant(timing.wording or "")
        open_ended = meant is not None and meant.open_ended
        found = fault(timing.rrule, timing.start_on, plan_end, open_ended=open_ended)
        if found:
            yield f"{pointer}/rrule", found, _FAULTS[found]
    yield from _wording(pointer, timing)


def _wording(pointer: str, timing: Timing) -> Iterator[Remark]:
    """A wording that we understand must say what the dates say."""
    meant = dates_meant(timing.wording) if timing.wording else None
    if meant is None:
        return
    if meant.start and timing.start_on != meant.start:
        words = Words(
            f"“{timing.wording}” bắt đầu từ {meant.start:%d/%m/%Y}.",
            f"“{timing.wording}” starts on {meant.start}.",
        )
        yield f"{pointer}/start_on", "wording_differs", words
    if timing.kind is Kind.ONE_OFF and meant.end and timing.due_on != meant.end:
        words = Words(
            f"“{timing.wording}” hết hạn ngày {meant.end:%d/%m/%Y}.",
            f"“{timing.wording}” is due on {meant.end}.",
        )
        yield f"{pointer}/due_on", "wording_differs", words
    if meant.open_ended and timing.due_on:
        words = Words(f"“{timing.wording}” không có hạn.", f"“{timing.wording}” sets no end.")
        yield f"{pointer}/due_on", "wording_differs", words


def _due(pointer: str, duty: ReportDuty) -> Iterator[Remark]:
    if (duty.day is None) is not (duty.inclusive is None):
        words = Words(
            "day và inclusive đi cùng nhau.", "Give day and inclusive together or neither."
        )
        yield f"{pointer}/inclusive", "day_and_inclusive", words
    meant = last_day(duty.wording)
    if meant is None or duty.day is None or duty.inclusive is None:
        return
    if meant != duty.day - (not duty.inclusive):
        words = Words(
            f"“{duty.wording}” là đến hết ngày {meant}.",
            f"“{duty.wording}” means up to day {meant}.",
        )
        yield f"{pointer}/day", "wording_differs", words
