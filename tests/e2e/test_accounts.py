"""A person's way in and out: invited by mail, a password set, the agency's work seen, then put out."""

import re
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Stack
from tests.e2e.steps import fill_sign_in, parsed, signed_in, wait_for

UNIT = "Sở Giáo dục và Đào tạo · Đồng Tháp"
ADDRESS = "moi.nguyen@dongthap.example"
NAME = "Nguyễn Thị Mới"
SENTENCE = "con trâu đi trước cái cày theo sau"


def test_invited_person_sets_a_password_works_and_is_put_out(
    browser: Browser, stack: Stack
) -> None:
    context = browser.new_context(base_url=stack.address, locale="vi-VN")
    person = context.new_page()
    with signed_in(browser, stack, "admin", "H20") as admin:
        invite(admin)
        accept(person, wait_for(lambda: link_to(stack)))
        enter(person)
        expect(person.get_by_text(NAME).first).to_be_visible()
        person.goto("/me")
        expect(person.get_by_role("region", name="Cần báo cáo")).to_be_visible()

        deactivate(admin)

    # The short-lived token runs out; from then on there is no way back in.
    context.clear_cookies(name="tiendo_access")
    person.goto("/me")
    expect(person.get_by_role("heading", level=1, name="Đăng nhập")).to_be_visible()
    fill_sign_in(person, ADDRESS, SENTENCE)
    expect(person.get_by_role("alert")).to_be_visible()
    context.close()


def invite(admin: Page) -> None:
    admin.goto("/quan-tri/nguoi-dung")
    admin.get_by_role("button", name="Mời người dùng").click()
    form = admin.get_by_role("dialog", name="Mời người dùng")
    form.get_by_label("Họ và tên").fill(NAME)
    form.get_by_label("Thư điện tử công vụ").fill(ADDRESS)
    unit = form.get_by_role("combobox", name="Đơn vị")
    unit.fill("giao duc")  # marks are ignored
    admin.get_by_role("option", name=re.compile(f"^{UNIT}")).click()
    form.get_by_role("button", name="Tạo và gửi thư mời").click()
    expect(admin.get_by_text(f"Đã tạo tài khoản của {NAME}")).to_be_visible()


def link_to(stack: Stack) -> str | None:
    """The address in the mail, as the person would press it."""
    for mail in (parsed(file) for file in stack.mails()):
        text: Any = mail.get_body(("plain",)).get_content()
        if ADDRESS in mail["To"] and (found := re.search(r"\S*/lien-ket/[\w=-]+", text)):
            return found.group()
    return None


def accept(page: Page, link: str) -> None:
    page.goto(re.sub(r"^https?://[^/]+", "", link))
    expect(page.get_by_role("heading", level=1, name=f"Chào mừng {NAME}")).to_be_visible()
    page.get_by_label("Mật khẩu mới").fill("12345678")
    page.get_by_label("Nhập lại mật khẩu").fill("12345678")
    page.get_by_role("button", name="Đặt mật khẩu").click()
    expect(page.get_by_label("Mật khẩu mới")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Mật khẩu mới").fill(SENTENCE)
    page.get_by_label("Nhập lại mật khẩu").fill(SENTENCE)
    page.get_by_role("button", name="Đặt mật khẩu").click()
    page.get_by_role("link", name="Đến trang đăng nhập").click()


def enter(page: Page) -> None:
    fill_sign_in(page, ADDRESS, SENTENCE)
    expect(page.get_by_role("heading", level=1, name="Tổng quan cả nước")).to_be_visible()


def deactivate(admin: Page) -> None:
    admin.get_by_label("Tìm người").fill(ADDRESS)
    admin.get_by_role("link", name=NAME).click()
    admin.get_by_role("button", name="Ngừng hoạt động").click()
    sheet = admin.get_by_role("dialog", name="Ngừng hoạt động")
    expect(sheet.get_by_text("Sẽ kết thúc 1 phiên đăng nhập")).to_be_visible()
    sheet.get_by_label("Lý do").fill("Chuyển công tác")
    sheet.get_by_role("button", name="Ngừng hoạt động").click()
    expect(admin.get_by_text(f"{NAME} đã ngừng hoạt động")).to_be_visible()
