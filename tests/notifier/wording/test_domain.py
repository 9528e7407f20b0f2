"""What lines and subject lines say, in both languages."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from services.notifier.wording.domain import Line, LineState, subject_line, what, when

TODAY = date(2026, 11, 21)
LINE = Line(
    assignment_id=1,
    task_id=2,
    title="Đăng tin bài",
    plan="147/KH-UBND",
    unit="Sở Y tế",
    occurrence=None,
    due_on=TODAY,
    requested=False,
    simulated=False,
)


@pytest.mark.parametrize(
    ("days", "state", "vi", "en"),
    [
        (8, LineState.IN_TIME, "còn 8 ngày (hạn 29/11/2026)", "8 days left (due 29/11/2026)"),
        (7, LineState.DUE_SOON, "còn 7 ngày (hạn 28/11/2026)", "7 days left (due 28/11/2026)"),
        (1, LineState.DUE_SOON, "còn 1 ngày (hạn 22/11/2026)", "1 day left (due 22/11/2026)"),
        (0, LineState.DUE_SOON, "đến hạn hôm nay (21/11/2026)", "due today (21/11/2026)"),
        (
            -1,
            LineState.OVERDUE,
            "quá hạn 1 ngày (hạn 20/11/2026)",
            "1 day overdue (due 20/11/2026)",
        ),
        (
            -9,
            LineState.OVERDUE,
            "quá hạn 9 ngày (hạn 12/11/2026)",
            "9 days overdue (due 12/11/2026)",
        ),
    ],
)
def test_a_deadline_near_and_far(days: int, state: LineState, vi: str, en: str) -> None:
    line = replace(LINE, due_on=TODAY + timedelta(days=days))

    assert line.state(TODAY) is state
    assert when(line, TODAY, "vi") == vi
    assert when(line, TODAY, "en") == en


@pytest.mark.parametrize("days", [30, 0, -1, -400])
def test_a_request_is_never_overdue(days: int) -> None:
    line = replace(LINE, requested=True, due_on=TODAY + timedelta(days=days))

    assert line.state(TODAY) is LineState.REQUESTED
    assert "quá hạn" not in when(line, TODAY, "vi")
    assert "overdue" not in when(line, TODAY, "en")


def test_decisions_name_who_and_why() -> None:
    returned = replace(LINE, decision="returned", decided_by="Bà Hoa", reason="Thiếu ảnh")
    confirmed = replace(LINE, decision="confirmed", decided_by=None)

    assert when(returned, TODAY, "vi") == "bị trả lại – Bà Hoa: Thiếu ảnh"
    assert when(confirmed, TODAY, "en") == "confirmed"
    assert confirmed.state(TODAY) is LineState.CONFIRMED


def test_the_work_with_its_occurrence_and_agency() -> None:
    assert what(LINE) == "Đăng tin bài · Sở Y tế"
    assert (
        what(replace(LINE, occurrence="Tháng 11/2026", unit=None)) == "Đăng tin bài · Tháng 11/2026"
    )


@pytest.mark.parametrize(
    ("counts", "vi", "en"),
    [
        (
            {"overdue": 1, "due_soon": 3},
            "[Tiến Độ] 3 nhiệm vụ đến hạn trong 7 ngày, 1 quá hạn",
            "[Tiến Độ] 3 tasks due within 7 days, 1 overdue",
        ),
        ({"overdue": 1}, "[Tiến Độ] 1 nhiệm vụ quá hạn", "[Tiến Độ] 1 task overdue"),
        ({"requested": 2}, "[Tiến Độ] 2 đề nghị", "[Tiến Độ] 2 requests"),
        (
            {"returned": 1, "confirmed": 2},
            "[Tiến Độ] 2 báo cáo được xác nhận, 1 báo cáo bị trả lại",
            "[Tiến Độ] 2 reports confirmed, 1 report returned",
        ),
    ],
)
def test_subject_lines_count(counts: dict[str, int], vi: str, en: str) -> None:
    assert subject_line(counts, "vi") == vi
    assert subject_line(counts, "en") == en
