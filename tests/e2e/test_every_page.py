"""Every page, for every width, theme and language: usable by all, nothing cut off, nothing foreign."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from services.shared.app import ROOT
from tests.e2e.conftest import Stack

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
LOOKS = [
    pytest.param("admin", 1280, "light", "vi", id="1280-light-vi"),
    pytest.param("admin", 360, "dark", "vi", id="360-dark-vi"),
    pytest.param("coordinator", 1920, "dark", "en", id="1920-dark-en"),
]
# Only what is wrong: collecting what is right takes longer than all the rules.
RUN = "rules => axe.run({runOnly: rules, resultTypes: ['violations'], preload: false})"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def addresses(page: Page) -> list[str]:
    """One address per page of the dashboard, with real ids."""
    plans = page.request.get("/api/plan/v1/plans").json()["items"]
    newest = next(plan["id"] for plan in plans if plan["code"].startswith("tg-2025"))
    task = page.request.get(f"/api/plan/v1/tasks?plan={newest}&limit=1").json()["items"][0]
    me = page.request.get("/api/plan/v1/auth/me").json()
    administers = any(grant["role"] == "admin" for grant in me["grants"])
    agency = page.request.get("/api/plan/v1/org-units/resolve?code=H20.41").json()["id"]
    return [
        "/", "/?map=old", "/provinces/82", "/provinces/01", f"/agencies/{agency}", "/plans",
        f"/plans/{newest}", f"/tasks/{task['id']}", "/me", "/indicators", "/indicators/DVC-ADULT-USE",
        "/indicators/DVC-PRESS", "/alerts", "/nowhere", "/tai-khoan",
        *(administration(me["id"], agency) if administers else []),
    ]  # fmt: skip


def administration(person: int, agency: int) -> list[str]:
    return [
        "/quan-tri", "/quan-tri/nguoi-dung", f"/quan-tri/nguoi-dung/{person}", "/quan-tri/may",
        "/quan-tri/nhat-ky", "/quan-tri/don-vi", f"/quan-tri/don-vi/{agency}",
        f"/quan-tri/don-vi/sap-xep?units={agency}", "/quan-tri/don-vi/mau", "/quan-tri/nhom",
        "/quan-tri/lich", "/dang-nhap", "/lien-ket/none",
    ]  # fmt: skip


def opened(browser: Browser, stack: Stack, role: str, width: int, theme: str) -> BrowserContext:
    context = browser.new_context(
        base_url=stack.address,
        viewport={"width": width, "height": 900},
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
        bypass_csp=True,  # axe is our own script, put in by the test; the page's own rule stays tested elsewhere
    )
    person = stack.account(role, "H20")
    context.request.post(
        "/api/plan/v1/auth/login",
        data={"email": person["email"], "password": person["password"]},
        headers={"Origin": stack.address},
    )
    return context


@pytest.mark.parametrize(("role", "width", "theme", "language"), LOOKS)
def test_every_page_is_sound(
    browser: Browser, stack: Stack, role: str, width: int, theme: str, language: str
) -> None:
    context = opened(browser, stack, role, width, theme)
    context.add_init_script(f"localStorage.setItem('tiendo:language', '{language}')")
    page = context.new_page()
    foreign: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda r: foreign.append(r.url) if _is_foreign(r.url, stack) else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))

    found = [finding for address in addresses(page) for finding in faults(page, address, language)]
    context.close()

    assert found == []
    assert foreign == []
    assert complaints == []


def faults(page: Page, address: str, language: str) -> list[str]:
    """What is wrong with a page: axe's violations, sideways scroll, the other language's frame."""
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_load_state("networkidle")
    found = []
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append(f"{address}: scrolls sideways")
    if page.evaluate("document.documentElement.lang") != language:
        found.append(f"{address}: not in {language}")
    page.add_script_tag(path=AXE)
    result: Any = page.evaluate(RUN, RULES)
    for violation in result["violations"]:
        targets = [node["target"][0] for node in violation["nodes"][:3]]
        found.append(f"{address}: {violation['id']} {targets}")
    return found


def _is_foreign(address: str, stack: Stack) -> bool:
    parts = urlsplit(address)
    return parts.scheme not in ("data", "blob") and parts.netloc != urlsplit(stack.address).netloc
