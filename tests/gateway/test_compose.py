"""compose.yaml: its own commands and variables, run by hand on loopback against a real PostgreSQL."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from psycopg import connect
from sqlalchemy.engine import make_url
from typer.testing import CliRunner

from services.gateway.cli import main
from services.gateway.pages import POLICY
from services.gateway.postgres import SETTINGS, Postgres
from services.gateway.roles import SERVICES
from services.shared.app import ROOT
from services.shared.auth import ACCESS_COOKIE

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
APIS = {"plan_api": "/api/plan", "kpi_api": "/api/kpi", "notifier": "/api/notifier"}


class Stack:
    """The services of compose.yaml as processes of this machine: hosts, ports and paths replaced."""

    def __init__(self, folder: Path, database_url: str) -> None:
        self.ports = {name: _free_port() for name in APIS}
        self._folder = folder
        self._processes: dict[str, subprocess.Popen[str]] = {}
        secrets = folder / "secrets"
        made = CliRunner().invoke(main, ["make-secrets", str(secrets)])
        assert made.exit_code == 0, made.output
        (secrets / "tiendo_database_url").write_text(database_url)
        for name in SERVICES:
            file = secrets / f"tiendo_{name}_database_url"
            told = make_url(file.read_text())
            here = make_url(database_url).set(username=f"composed_{name}", password=told.password)
            file.write_text(here.render_as_string(hide_password=False))
        (folder / "keys").mkdir()

    def start(self, name: str) -> subprocess.Popen[str]:
        service = COMPOSE["services"][name]
        command = [self._here(word, name) for word in service["command"]]
        command[0] = str(Path(sys.executable).with_name(command[0]))
        kept = {key: v for key, v in os.environ.items() if not key.startswith("TIENDO_")}
        self._hand_over(name)
        given = {key: self._here(value, name) for key, value in service["environment"].items()}
        process = subprocess.Popen(  # noqa: S603  the commands of compose.yaml, no shell
            command, cwd=ROOT, env=kept | given, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        self._processes[name] = process
        return process

    def client(self, name: str) -> httpx.Client:
        base = f"http://127.0.0.1:{self.ports[name]}"
        return httpx.Client(base_url=base, timeout=30, transport=httpx.HTTPTransport(retries=0))

    def first_line_with(self, name: str, words: str) -> str:
        """The first line of what a service prints, from now on, that has the words."""
        output = self._processes[name].stdout
        assert output is not None
        return next(line for line in output if words in line)

    def stop(self) -> None:
        for process in self._processes.values():
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
            process.communicate(timeout=30)

    def _hand_over(self, name: str) -> None:
        """A folder with the secrets of one service, under the names that it sees."""
        folder = self._folder / f"secrets-{name}"
        folder.mkdir(exist_ok=True)
        for each in COMPOSE["services"][name].get("secrets", []):
            secret = each if isinstance(each, dict) else {"source": each, "target": each}
            kept = self._folder / "secrets" / secret["source"]
            (folder / secret["target"]).write_text(kept.read_text())

    def _here(self, word: str, name: str) -> str:
        word = word.replace("/run/secrets", f"{self._folder}/secrets-{name}")
        word = word.replace("/keys", f"{self._folder}/keys").replace("0.0.0.0", "127.0.0.1")  # noqa: S104
        word = word.replace("${TIENDO_SITE:-localhost}", "localhost").replace(
            "//mail:", "//127.0.0.1:"
        )
        for number, port in zip(("8001", "8002", "8003"), self.ports.values(), strict=True):
            word = word.replace(number, str(port))
        return re.sub(r"//(plan_api|kpi_api|notifier):", "//127.0.0.1:", word)


@pytest.fixture(scope="module")
def stack(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    postgres.create_database("composed", template="tiendo")
    stack = Stack(tmp_path_factory.mktemp("composed"), postgres.url("composed"))
    yield stack
    stack.stop()


@pytest.fixture(scope="module")
def administrator(stack: Stack) -> dict[str, str]:
    """What the one-shot service `prepare` prints, once."""
    process = stack.start("prepare")
    printed, _ = process.communicate(timeout=120)
    assert process.returncode == 0, printed
    email, password = re.findall(r"(?:E-mail|password): (\S+)", printed)
    return {"email": email, "password": password}


@pytest.fixture(scope="module")
def running(stack: Stack, administrator: dict[str, str]) -> Stack:
    for name in APIS:
        stack.start(name)
        assert stack.first_line_with(name, "Uvicorn running")
    return stack


@pytest.mark.parametrize("name", APIS)
def test_service_is_ready_and_knows_its_prefix(running: Stack, name: str) -> None:
    with running.client(name) as client:
        assert client.get("/health").json() == {"status": "ok"}
        assert client.get("/ready").json() == {"status": "ready"}
        assert client.get("/openapi.json").json()["servers"] == [{"url": APIS[name]}]
        assert f"{APIS[name]}/openapi.json" in client.get("/docs").text


def test_every_service_believes_the_plan_services_sign_in(
    running: Stack, administrator: dict[str, str]
) -> None:
    with running.client("plan_api") as client:
        answer = client.post("/v1/auth/login", json=administrator)
        assert answer.status_code == 204
        assert all("Secure" in cookie for cookie in answer.headers.get_list("set-cookie"))
    bearer = {"Authorization": f"Bearer {answer.cookies[ACCESS_COOKIE]}"}

    paths = {"plan_api": "/v1/auth/me", "kpi_api": "/v1/indicators", "notifier": "/v1/inbox/count"}
    for name, path in paths.items():
        with running.client(name) as client:
            assert client.get(path).status_code == 401
            answer = client.get(path, headers=bearer)
            # Known here, but in production an administrator first sets up a second factor.
            assert answer.status_code == (200 if path == "/v1/auth/me" else 403), answer.text
            assert answer.json().get("type", "/problems/steps-left") == "/problems/steps-left"


def test_worker_signs_in_as_its_machine_and_stops_when_told(running: Stack) -> None:
    worker = running.start("notifier_worker")

    told = running.first_line_with("plan_api", '"path": "/auth/token"')
    worker.send_signal(signal.SIGTERM)

    assert '"status": 200' in told
    assert worker.wait(timeout=30) in (0, -signal.SIGTERM)


def test_upkeep_runs_at_once_and_stops_when_told(running: Stack) -> None:
    upkeep = running.start("upkeep")
    assert json.loads(running.first_line_with("upkeep", '"event": "upkeep"'))["periods"] >= 0

    upkeep.send_signal(signal.SIGTERM)

    assert upkeep.wait(timeout=30) == 0


def test_preparing_again_changes_nothing(running: Stack) -> None:
    printed, _ = running.start("prepare").communicate(timeout=120)

    assert "password" not in printed


def test_secrets_are_not_made_twice(tmp_path: Path) -> None:
    first = CliRunner().invoke(main, ["make-secrets", str(tmp_path / "secrets")])
    second = CliRunner().invoke(main, ["make-secrets", str(tmp_path / "secrets")])

    assert (first.exit_code, second.exit_code) == (0, 1)
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700


def test_every_secret_of_the_file_is_made_by_the_command(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["make-secrets", str(tmp_path / "secrets")])

    made = {file.name for file in (tmp_path / "secrets").iterdir()}
    assert {Path(each["file"]).name for each in COMPOSE["secrets"].values()} == made
    assert set(COMPOSE["secrets"]) == made


def test_server_settings_are_those_of_make_up() -> None:
    words = COMPOSE["services"]["postgres"]["command"]
    given = dict(word.split("=", 1) for word in words if "=" in word)

    assert given == {name: SETTINGS[name].strip("'") for name in given}
    assert {"shared_buffers", "random_page_cost", "jit", "max_wal_size"} <= set(given)


def test_proxy_guards_pages_as_the_gateway_does() -> None:
    text = (ROOT / "deploy" / "Caddyfile").read_text()

    assert f'Content-Security-Policy "{POLICY}"' in text
    for name, number in zip(APIS, ("8001", "8002", "8003"), strict=True):
        assert f"handle_path {APIS[name]}/*" in text
        assert f"reverse_proxy {name}:{number}" in text


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def test_the_sealer_seals_under_its_own_role(running: Stack, postgres: Postgres) -> None:
    sealer = running.start("sealer")
    told = json.loads(running.first_line_with("sealer", '"event": "sealed"'))
    sealer.send_signal(signal.SIGTERM)

    assert told["directory"] > 0
    assert sealer.wait(timeout=30) == 0
    with connect(postgres.url("composed")) as connection:
        sealed = connection.execute("SELECT count(*) FROM directory.audit_seal").fetchone()
    assert sealed is not None
    assert sealed[0] > 0


def test_only_prepare_knows_the_owner() -> None:
    def targets(service: dict[str, Any]) -> list[str]:
        secrets = service.get("secrets", [])
        return [each["source"] if isinstance(each, dict) else each for each in secrets]

    owners = {
        name
        for name, service in COMPOSE["services"].items()
        if {"tiendo_database_url", "postgres_password"} & set(targets(service))
    }
    assert owners == {"postgres", "prepare"}
