"""The main job, as people do it: report, confirm, see the figures move, find the mail."""

import re
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Stack
from tests.e2e.steps import parsed, signed_in, wait_for

UNIT = "H20.08"  # Sở Giáo dục và Đào tạo of Đồng Tháp
REPORT = "Đã lồng ghép nội dung dịch vụ công trực tuyến vào 126 trường trung học."
EVIDENCE = "Quyết định công nhận kết quả"


def figures_of_dong_thap(page: Page) -> Any:
    answer = page.request.get("/api/plan/v1/scoreboard?by=province")
    return next(row for row in answer.json()["rows"] if row["unit"]["code"] == "82")


def open_assignment(page: Page) -> Any:
    """Work that the officer leads, that has a deadline, and whose title stands once in the queue.

    Which one that is depends on the day, because the simulated progress runs up to today.
    """
    items = page.request.get("/api/plan/v1/assignments?mine=true&limit=200").json()["items"]
    mine = [each for each in items if "report" in each["may"]]
    titles = [each["task"]["title"] for each in mine]
    led = [e for e in mine if e["counted"] and e["state"] in ("overdue", "due_soon", "in_time")]
    return next(each for each in led if titles.count(each["task"]["title"]) == 1)


def open_row(page: Page, queue: str, title: str) -> Any:
    """The row of a task in a queue of "my work", opened."""
    page.goto("/me")
    row = page.get_by_role("region", name=queue).get_by_role("listitem").filter(has_text=title)
    row.get_by_role("button", expanded=False).first.click()
    return row


def finished_shown(page: Page) -> int:
    """The number of finished assignments that the province page prints beside its rate."""
    page.goto("/provinces/82")
    words = page.get_by_text(re.compile(r"^[\d.]+ trên [\d.]+ lượt giao có thời hạn")).first
    shown = re.match(r"[\d.]+", words.inner_text())
    assert shown is not None
    return int(shown.group().replace(".", ""))


def report(page: Page, title: str) -> None:
    row = open_row(page, "Cần báo cáo", title)
    row.get_by_role("slider").press("End")
    row.get_by_label("Kết quả đã làm").fill(REPORT)
    row.get_by_role("button", name="Thêm minh chứng bằng lời").click()
    row.get_by_label("Tên minh chứng").fill(EVIDENCE)
    row.get_by_label("Nội dung").fill("Số 12/QĐ-SGDĐT, kèm danh sách các trường.")
    row.get_by_role("button", name="Gửi xác nhận").click()
    expect(page.get_by_text(f"Đã gửi “{title}”")).to_be_visible()


def confirm(page: Page, title: str) -> None:
    row = open_row(page, "Chờ bạn xác nhận", title)
    expect(row.get_by_text(REPORT)).to_be_visible()
    expect(row.get_by_text(EVIDENCE)).to_be_visible()
    row.get_by_role("button", name="Xác nhận", exact=True).click()
    expect(page.get_by_text(f"Đã xác nhận “{title}”")).to_be_visible()


def test_officer_reports_head_confirms_figures_move_and_mail_arrives(
    browser: Browser, stack: Stack
) -> None:
    with signed_in(browser, stack, "leader", "H20") as page:
        shown, before = finished_shown(page), figures_of_dong_thap(page)["counts"]

    with signed_in(browser, stack, "officer", UNIT) as page:
        assignment = open_assignment(page)
        title = assignment["task"]["title"]
        report(page, title)
    with signed_in(browser, stack, "head", UNIT) as page:
        confirm(page, title)

    with signed_in(browser, stack, "leader", "H20") as page:
        assert finished_shown(page) == shown + 1
        after = figures_of_dong_thap(page)["counts"]
    late = assignment["state"] == "overdue"
    finished, left = ("n_late", "n_overdue") if late else ("n_on_time", "n_in_time")
    assert (after[finished] - before[finished], after[left] - before[left]) == (1, -1)

    mail = wait_for(lambda: confirmation_mail(stack, stack.account("officer", UNIT)["email"]))
    text = " ".join(mail.get_body(("plain",)).get_content().split())
    assert title in text
    assert "số liệu mô phỏng" in text.lower()


def confirmation_mail(stack: Stack, address: str) -> Any:
    found = [parsed(file) for file in stack.mails()]
    return next(
        (m for m in found if address in m["To"] and "xác nhận" in m["Subject"].lower()), None
    )
