"""Lines and subject lines, in Vietnamese and English. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

SOON_DAYS = 7


class LineState(StrEnum):
    IN_TIME = "in_time"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Line:
    """One deadline or decision, or one person whom no mail reaches, as somebody is told of it."""

    assignment_id: int
    task_id: int
    title: str
    plan: str
    unit: str | None
    occurrence: str | None
    due_on: date | None
    requested: bool
    simulated: bool
    # Whether nobody at the agency could be told.
    unattended: bool = False
    decision: str | None = None
    decided_by: str | None = None
    reason: str | None = None
    version: int = 0
    # Set where the line is about a person; then `title` is the name.
    person_id: int | None = None

    @property
    def path(self) -> str:
        """Where the dashboard shows it."""
        if self.person_id is not None:
            return f"/quan-tri/nguoi-dung/{self.person_id}"
        return f"/tasks/{self.task_id}?assignment={self.assignment_id}"

    def state(self, today: date) -> LineState:
        """A body that can only be asked is never overdue."""
        if self.person_id is not None:
            return LineState.UNREACHABLE
        if self.decision is not None:
            return LineState(self.decision)
        if self.requested:
            return LineState.REQUESTED
        if self.due_on is None:
            return LineState.IN_TIME
        days = (self.due_on - today).days
        if days < 0:
            return LineState.OVERDUE
        return LineState.DUE_SOON if days <= SOON_DAYS else LineState.IN_TIME


def what(line: Line) -> str:
    """The work itself: title, occurrence, agency."""
    parts = [line.title, line.occurrence, line.unit]
    return " · ".join(part for part in parts if part)


def when(line: Line, today: date, language: str) -> str:
    """How it stands, as one clause: "còn 3 ngày (hạn 24/11/2026)"."""
    vi = language != "en"
    if line.person_id is not None:
        return _unreached(vi=vi)
    if line.decision is not None:
        return _decided(line, vi=vi)
    if line.due_on is None:
        return "không đặt hạn" if vi else "no deadline"
    day = f"{line.due_on:%d/%m/%Y}"
    days = (line.due_on - today).days
    if line.requested:
        return f"đề nghị có kết quả, ngày hẹn {day}" if vi else f"result requested, by {day}"
    note = _unattended(vi=vi) if line.unattended else ""
    return _distance(days, day, vi=vi) + note


def _distance(days: int, day: str, *, vi: bool) -> str:
    if days < 0:
        return f"quá hạn {-days} ngày (hạn {day})" if vi else f"{_days(-days)} overdue (due {day})"
    if days == 0:
        return f"đến hạn hôm nay ({day})" if vi else f"due today ({day})"
    return f"còn {days} ngày (hạn {day})" if vi else f"{_days(days)} left (due {day})"


def _days(count: int) -> str:
    return f"{count} day" if count == 1 else f"{count} days"


def _unattended(*, vi: bool) -> str:
    return "; đơn vị chưa có người nhận thông báo" if vi else "; nobody at the agency to notify"


def _unreached(*, vi: bool) -> str:
    if vi:
        return "địa chỉ e-mail từ chối nhận thư; hãy kiểm tra và sửa địa chỉ"
    return "the e-mail address refuses mail; please check and mend it"


def _decided(line: Line, *, vi: bool) -> str:
    by = f" – {line.decided_by}" if line.decided_by else ""
    if line.decision == LineState.CONFIRMED:
        return ("đã được xác nhận" if vi else "confirmed") + by
    reason = f": {line.reason}" if line.reason else ""
    return ("bị trả lại" if vi else "returned") + by + reason


# How a subject line counts each state: Vietnamese, then English for one and for several.
_COUNTED = {
    "due_soon": ("{} nhiệm vụ đến hạn trong 7 ngày", "{} task due within 7 days", "{} tasks due within 7 days"),
    "in_time": ("{} nhiệm vụ sắp tới", "{} task ahead", "{} tasks ahead"),
    "overdue": ("{} quá hạn", "{} overdue", "{} overdue"),
    "requested": ("{} đề nghị", "{} request", "{} requests"),
    "confirmed": ("{} báo cáo được xác nhận", "{} report confirmed", "{} reports confirmed"),
    "returned": ("{} báo cáo bị trả lại", "{} report returned", "{} reports returned"),
    "unreachable": ("{} người không nhận được thư", "{} person whom no mail reaches", "{} people whom no mail reaches"),
}  # fmt: skip
_ALONE_OVERDUE = ("{} nhiệm vụ quá hạn", "{} task overdue", "{} tasks overdue")


def subject_line(counts: Mapping[str, int], language: str, *, weekly: bool = False) -> str:
    """[Tiến Độ] 3 nhiệm vụ đến hạn trong 7 ngày, 1 quá hạn."""
    found = [state for state in _COUNTED if counts.get(state)]
    parts = []
    for state in found:
        forms = _ALONE_OVERDUE if found == ["overdue"] else _COUNTED[state]
        n = counts[state]
        form = forms[0] if language != "en" else forms[1] if n == 1 else forms[2]
        parts.append(form.format(n))
    lead = ("Tổng hợp tuần: " if language != "en" else "Weekly summary: ") if weekly else ""
    return "[Tiến Độ] " + lead + ", ".join(parts)


def about(person_id: int, name: str, *, simulated: bool) -> Line:
    """The line about a person whose address refused a mail."""
    return Line(
        assignment_id=0, task_id=0, title=name, plan="", unit=None, occurrence=None, due_on=None,
        requested=False, simulated=simulated, person_id=person_id,
    )  # fmt: skip
