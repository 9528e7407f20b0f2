"""A bare machine's first start, its use, its stop, and its second start."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest
from typer.testing import CliRunner

from services.gateway.cli import main
from services.gateway.postgres import Postgres
from services.gateway.programs import ROOT_HOME
from services.gateway.roles import SERVICES
from services.shared.app import ROOT
from tests.gateway.machine import Machine

ROLES = {"officer", "head", "coordinator", "leader", "admin"}


@pytest.fixture(scope="module")
def modes() -> dict[Path, int]:
    """The permissions, before the first start, of everything above what a start writes."""
    watched = {ROOT, *ROOT.parents, *ROOT_HOME.parents, *Path("/tmp").parents, Path("/tmp")}  # noqa: S108
    return {folder: folder.stat().st_mode for folder in watched}


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory, modes: dict[Path, int]) -> Iterator[Machine]:
    machine = Machine(tmp_path_factory.mktemp("home"))
    machine.start()
    yield machine
    machine.remove()


def get(machine: Machine, path: str) -> httpx.Response:
    return httpx.get(machine.address + path, timeout=30)


def test_everything_is_ready(machine: Machine) -> None:
    assert get(machine, "/ready").json()["status"] == "ready"
    assert len(get(machine, "/api/plan/v1/provinces").json()["items"]) == 34
    old = get(machine, "/api/plan/v1/provinces?as_of=2025-06-30").json()
    assert len(old["items"]) == 63


def test_every_demo_person_signs_in_with_the_role_and_place_of_the_file(machine: Machine) -> None:
    people = machine.accounts()["people"]

    for person in people:
        assert set(person) == {"email", "password", "role", "org_unit"}
        with httpx.Client(base_url=f"{machine.address}/api/plan/v1", timeout=30) as client:
            body = {"email": person["email"], "password": person["password"]}
            assert client.post("/auth/login", json=body).status_code == 204
            me = client.get("/auth/me").json()
            place = client.get("/org-units/resolve", params={"code": person["org_unit"]}).json()
        assert [(g["role"], g["unit"]["id"]) for g in me["grants"]] == [
            (person["role"], place["id"])
        ]
        assert me["simulated"]
    assert sum(person["role"] == "observer" for person in people) == 1
    for code in ("H20", "H37", "H56"):
        assert {p["role"] for p in people if p["org_unit"].split(".")[0] == code} == ROLES


def test_demo_client_gets_a_token_for_its_scopes(machine: Machine) -> None:
    client = machine.accounts()["clients"][0]
    assert set(client) == {"client_id", "client_secret", "scope", "source"}
    assert client["source"] == "dvc-h20"

    form = {"grant_type": "client_credentials", **client}
    answer = httpx.post(f"{machine.address}/api/plan/v1/auth/token", data=form, timeout=30)

    assert set(answer.json()["scope"].split()) == {"kpi:write", "kpi:read", "plan:read"}


def test_each_service_is_a_database_user_of_its_own_and_the_trails_are_sealed(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIENDO_HOME", str(machine.home))
    monkeypatch.delenv("TIENDO_DATABASE_URL", raising=False)  # other tests' server
    with psycopg.connect(f"postgresql://postgres@/tiendo?host={machine.data}") as connection:
        users = connection.execute("SELECT DISTINCT usename FROM pg_stat_activity").fetchall()
    sealed = CliRunner().invoke(main, ["audit", "seal"])
    whole = CliRunner().invoke(main, ["audit", "verify"])

    assert {(f"tiendo_{name}",) for name in SERVICES} <= set(users)
    assert sealed.exit_code == whole.exit_code == 0
    heads = {line.split(":")[0]: int(line.split(":")[1]) for line in whole.output.split()}
    assert all(heads[schema] > 0 for schema in ("directory", "plan", "kpi"))


def test_secrets_are_readable_by_their_owner_only(machine: Machine) -> None:
    local = machine.home / ".local"
    secrets = [
        local / "secrets" / name
        for name in ("signing-key.pem", "account-key", "notifier-client-secret")
    ]

    modes = [file.stat().st_mode & 0o777 for file in (local / "demo-accounts.json", *secrets)]
    assert modes == [0o600] * 4
    assert (local / "secrets").stat().st_mode & 0o777 == 0o700


def test_sign_ins_are_printed(machine: Machine) -> None:
    people = machine.accounts()["people"]
    machine.read_until(people[-1]["email"])
    printed = "".join(machine.output)

    for person in people:
        assert person["email"] in printed
        assert person["password"] in printed


def test_second_start_on_the_same_data_leaves_the_first_alone(machine: Machine) -> None:
    second = Machine(machine.home)

    assert second.run() == 1
    assert machine.address in "".join(second.output)
    assert get(machine, "/ready").status_code == 200


def test_taken_port_is_said(machine: Machine, tmp_path: Path) -> None:
    other = Machine(tmp_path)
    other.port = machine.port

    assert other.run() == 1
    assert f"TIENDO_PORT={machine.port + 1}" in "".join(other.output)


@pytest.mark.skipif(os.geteuid() != 0, reason="only for root does the server run as another user")
def test_nothing_outside_its_own_folder_was_opened_to_others(
    machine: Machine, modes: dict[Path, int]
) -> None:
    assert machine.data.is_relative_to(ROOT_HOME)
    assert machine.data.stat().st_mode & 0o777 == 0o700
    assert {folder: folder.stat().st_mode for folder in modes} == modes
    assert machine.home.stat().st_mode & 0o077 == 0


def test_killed_run_is_no_obstacle(machine: Machine) -> None:
    assert machine.stop(signal.SIGKILL) == -signal.SIGKILL
    assert (machine.data / "postmaster.pid").exists()

    machine.start()

    assert get(machine, "/ready").status_code == 200


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_stop_is_clean_and_the_data_are_kept(machine: Machine, number: int) -> None:
    accounts = machine.accounts()

    assert machine.stop(number) == 0
    assert "Đã dừng" in machine.output[-1]
    assert not (machine.data / "postmaster.pid").exists()

    machine.start()
    assert "Danh bạ" not in "".join(machine.output)
    assert machine.accounts() == accounts
    assert get(machine, "/ready").status_code == 200


def test_stop_while_starting_leaves_no_server_behind(machine: Machine) -> None:
    machine.stop()
    machine.begin()
    machine.read_until("Database")

    assert machine.stop() == 0
    assert not (machine.data / "postmaster.pid").exists()
    machine.start()


def test_lost_accounts_file_gives_new_passwords(machine: Machine) -> None:
    machine.stop()
    before = {p["email"]: p["password"] for p in machine.accounts()["people"]}
    (machine.home / ".local" / "demo-accounts.json").unlink()

    machine.start()

    after = {p["email"]: p["password"] for p in machine.accounts()["people"]}
    assert after.keys() == before.keys()
    assert not set(after.values()) & set(before.values())


def test_without_demo_one_administrator_is_shown_once(postgres: Postgres, tmp_path: Path) -> None:
    """On a database of one's own, which is left running."""
    postgres.create_database("without_demo", template="tiendo")
    url = postgres.url("without_demo")
    machine = Machine(tmp_path, TIENDO_DEMO="0", TIENDO_DATABASE_URL=url)
    try:
        machine.start()
        machine.read_until("password:")
        email, password = (line.split("│")[1].split()[-1] for line in machine.output[-2:])
        body = {"email": email, "password": password}
        answer = httpx.post(f"{machine.address}/api/plan/v1/auth/login", json=body, timeout=30)
        assert answer.status_code == 204
        assert not (tmp_path / ".local" / "demo-accounts.json").exists()
        assert machine.stop() == 0

        machine.settings = {"TIENDO_DATABASE_URL": url}  # nothing invented is added to real data
        machine.start()
        assert machine.stop() == 0
        assert "password" not in "".join(machine.output)
        assert not (tmp_path / ".local" / "demo-accounts.json").exists()
    finally:
        machine.remove()
