"""The whole system as `make up` starts it, on a database of its own, and a real Chromium beside it."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, sync_playwright

from services.gateway.postgres import Postgres
from services.shared.app import ROOT

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# The first start loads the directory, the plans and the simulated figures.
START_SECONDS = 120


@dataclass(frozen=True)
class Stack:
    address: str
    home: Path

    def account(self, role: str, unit: str) -> dict[str, Any]:
        """The demo person with a role for a unit."""
        known = json.loads((self.home / ".local" / "demo-accounts.json").read_text())["people"]
        return next(p for p in known if p["role"] == role and p["org_unit"] == unit)

    def mails(self) -> list[Path]:
        return sorted((self.home / ".local" / "mail").glob("*.eml"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def stack(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    postgres.create_database("journey", template="tiendo")
    home = tmp_path_factory.mktemp("home")
    running = Stack(f"http://127.0.0.1:{free_port()}", home)
    environment = os.environ | {
        "TIENDO_HOME": str(home),
        "TIENDO_PORT": running.address.rpartition(":")[2],
        "TIENDO_DATABASE_URL": postgres.url("journey"),
        "TIENDO_TICK_SECONDS": "1",
        "TIENDO_HASH_COST": "least",
    }
    log = home / "up.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "services.gateway", "up"],
            cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        _wait_until_ready(running.address, process, log)
        yield running
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
    assert process.returncode == 0, log.read_text()


def _wait_until_ready(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            if httpx.get(f"{address}/ready").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.2)  # the only way to learn that another process has begun to listen
    raise AssertionError(log.read_text())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next(found for name in BROWSERS if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                  "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        )  # fmt: skip
        yield started
        started.close()
