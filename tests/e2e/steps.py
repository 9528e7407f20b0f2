"""What several journeys do: sign in, wait for a mail, read it."""

import email
import email.policy
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Stack


def fill_sign_in(page: Page, address: str, password: str) -> None:
    page.get_by_label("Thư điện tử công vụ").fill(address)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()


@contextmanager
def signed_in(browser: Browser, stack: Stack, role: str, unit: str) -> Iterator[Page]:
    """A fresh browser in which the person signs in by the page, in Vietnamese."""
    person = stack.account(role, unit)
    context = browser.new_context(base_url=stack.address, locale="vi-VN")
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("/")
    fill_sign_in(page, person["email"], person["password"])
    expect(page.get_by_role("heading", level=1, name="Tổng quan cả nước")).to_be_visible()
    yield page
    context.close()
    assert complaints == []


def parsed(file: Path) -> Any:
    return email.message_from_bytes(file.read_bytes(), policy=email.policy.default)


def wait_for(found: Callable[[], Any]) -> Any:
    """What the notifier's next rounds bring; they run each second here."""
    for _ in range(100):
        if (value := found()) is not None:
            return value
        _pause()
    raise AssertionError("no such mail arrived")


def _pause() -> None:
    time.sleep(0.1)  # another process works meanwhile
