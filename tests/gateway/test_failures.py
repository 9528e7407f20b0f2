"""What keeps `make up` from starting, each said in a paragraph of both languages."""

import errno
import os
import socket
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from services.gateway import checks, failures
from services.gateway.database import running_url
from services.gateway.migrating import migrate
from services.gateway.postgres import Postgres
from services.gateway.settings import LocalSettings
from services.shared.wording import Words
from tests.gateway.silent import silent_steps


def local(home: Path, **settings: object) -> LocalSettings:
    # The tests' own database is in the environment; a fresh machine has none there.
    return LocalSettings.model_validate({"home": home, "database_url": "", **settings})


def words(caught: pytest.ExceptionInfo[failures.UpError]) -> Words:
    return caught.value.words


def test_port_in_use_names_its_holder_and_another_port() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(failures.UpError) as caught:
            checks.bound_socket(port)

    assert f"process {os.getpid()}" in words(caught).en
    assert f"TIENDO_PORT={port + 1} make up" in words(caught).vi


def test_free_port_is_held_from_the_start() -> None:
    sock = checks.bound_socket(0)

    assert sock.getsockname()[0] == "127.0.0.1"
    sock.close()


def test_second_instance_names_the_first_and_goes_when_that_ends(tmp_path: Path) -> None:
    first = local(tmp_path, port=8123)
    with checks.only_instance(first):
        with pytest.raises(failures.UpError) as caught, checks.only_instance(local(tmp_path)):
            pass
        assert f"http://127.0.0.1:8123, process {os.getpid()}" in words(caught).vi

    with checks.only_instance(first):
        pass


def test_lock_file_of_a_killed_run_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / ".local").mkdir()
    (tmp_path / ".local" / "up.lock").write_text('{"pid": 1, "address": "http://127.0.0.1:8000"}')

    with checks.only_instance(local(tmp_path)):
        pass


def test_too_little_room_is_seen_before_anything_is_written(tmp_path: Path) -> None:
    below = tmp_path / "not" / "made" / "yet"

    checks.require_space(below, needed=1)
    with pytest.raises(failures.UpError) as caught:
        checks.require_space(below, needed=1 << 60)

    assert str(tmp_path) in words(caught).vi
    assert not below.parent.exists()


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        psycopg.errors.DiskFull("could not extend file"),
        OperationalError("INSERT", {}, psycopg.errors.DiskFull("could not extend file")),
        RuntimeError("initdb: error: could not write: No space left on device"),
    ],
    ids=["system", "database", "session", "program"],
)
def test_full_disk_is_known_whoever_reports_it(error: Exception) -> None:
    wrapped = RuntimeError("while filling")
    wrapped.__cause__ = error

    assert failures.is_disk_full(error)
    assert failures.is_disk_full(wrapped)


def test_real_full_disk_is_known() -> None:
    with pytest.raises(OSError, match="No space left") as caught:
        Path("/dev/full").write_text("x")

    assert failures.is_disk_full(caught.value)
    assert not failures.is_disk_full(OSError(errno.EACCES, "no"))


@pytest.mark.parametrize(
    "url", ["postgresql://127.0.0.1:1/nowhere", "postgresql:///x?host=/nowhere", "not a url"]
)
def test_database_that_does_not_answer(url: str) -> None:
    with pytest.raises(failures.UpError) as caught:
        checks.require_database(url)

    assert "TIENDO_DATABASE_URL" in words(caught).vi
    assert "\n" not in words(caught).en


def test_database_that_is_not_there(postgres: Postgres) -> None:
    checks.require_database(postgres.url())

    with pytest.raises(failures.UpError) as caught:
        checks.require_database(postgres.url("none_such"))

    assert '"none_such" does not exist' in words(caught).en


def test_password_of_the_database_is_not_repeated() -> None:
    with pytest.raises(failures.UpError) as caught:
        checks.require_database("postgresql://an:hush@127.0.0.1:1/x")

    assert "hush" not in words(caught).en


@pytest.mark.parametrize(("number", "ok"), [(180000, True), (190002, True), (170009, False)])
def test_server_must_be_18_or_newer(number: int, ok: bool) -> None:
    if ok:
        checks.require_version(number)
        return
    with pytest.raises(failures.UpError) as caught:
        checks.require_version(number)
    assert "PostgreSQL 17.9" in words(caught).vi


def test_data_of_a_newer_checkout_are_left_alone(postgres: Postgres) -> None:
    postgres.create_database("newer", template="tiendo")
    with psycopg.connect(postgres.url("newer")) as connection:
        connection.execute("UPDATE public.alembic_version SET version_num = '9999'")

    with pytest.raises(failures.UpError) as caught, silent_steps() as steps:
        migrate(postgres.url("newer"), steps)

    assert "9999" in words(caught).en


def test_command_beside_a_system_that_does_not_run(tmp_path: Path) -> None:
    with pytest.raises(failures.UpError) as caught:
        running_url(local(tmp_path))

    assert "make up" in words(caught).vi


@pytest.mark.parametrize("given", [{"port": 0}, {"port": 65536}, {"demo": "maybe"}])
def test_wrong_setting_is_named(tmp_path: Path, given: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(given))) as caught:
        local(tmp_path, **given)

    assert f"TIENDO_{next(iter(given)).upper()}" in failures.wrong_setting(caught.value).words.vi  # type: ignore[arg-type]
