"""The embedded PostgreSQL: initialised, started and stopped, for local use and for tests."""

import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import psutil
from psycopg import connect, sql

from services.gateway.programs import (
    ROOT_HOME,
    SYSTEM_USER,
    PostgresError,
    ensure_system_user,
    server_programs,
)

SETTINGS = {
    "listen_addresses": "''",
    "shared_buffers": "512MB",
    "random_page_cost": "1.1",
    "jit": "off",
    "max_wal_size": "4GB",
    "max_connections": "60",
    "timezone": "'Asia/Ho_Chi_Minh'",
    "log_timezone": "'Asia/Ho_Chi_Minh'",
}


def data_folder(checkout: Path, *, as_root: bool | None = None) -> Path:
    """Where a checkout's data live: inside it, or for root below /var/lib/tiendo."""
    if os.geteuid() == 0 if as_root is None else as_root:
        return ROOT_HOME / hashlib.sha256(str(checkout.resolve()).encode()).hexdigest()[:10] / "pg"
    return checkout / ".local" / "pg"


class Postgres:
    """One server over one data folder, reached by a Unix socket inside that folder."""

    def __init__(self, data: Path, settings: Mapping[str, str] | None = None) -> None:
        self.data = data
        self.settings = SETTINGS | dict(settings or {})
        self._user = SYSTEM_USER if os.geteuid() == 0 else None

    def url(self, database: str = "tiendo") -> str:
        return f"postgresql://postgres@/{database}?host={self.data}"

    def start(self) -> None:
        """Initialise when new, start, and return when connections are answered.

        A server that a killed run left behind is stopped first, so that settings are ours again.
        """
        if self._user:
            ensure_system_user()
        programs = server_programs(private=self._user is not None)
        self.data.parent.mkdir(parents=True, exist_ok=True)
        if not (self.data / "complete").exists():
            self._initialise(programs)
        self._clear_leftovers()
        self._write_settings()
        self._start(programs)
        self.create_database("tiendo")

    def stop(self) -> None:
        programs = server_programs(private=self._user is not None)
        self._run(programs, "pg_ctl", "-w", "-t", "60", "-s", "-m", "fast", "stop")

    def _clear_leftovers(self) -> None:
        """Stop our server if it still runs; take away the papers of one that does not.

        PostgreSQL itself forgives a dead process's lock file, but not one whose number another
        program of the same user bears today.
        """
        paper = self.data / "postmaster.pid"
        if not paper.exists():
            return
        if (left := _server_of(self.data, paper)) is not None:
            with suppress(psutil.Error):
                left.send_signal(signal.SIGINT)  # a fast shutdown
        _wait_until(lambda: _server_of(self.data, paper) is None)
        for name in ("postmaster.pid", ".s.PGSQL.5432", ".s.PGSQL.5432.lock"):
            (self.data / name).unlink(missing_ok=True)

    def _start(self, programs: Path) -> None:
        """A killed server's last processes hold its memory for a moment: then try again."""
        for attempt in range(20):
            try:
                self._run(
                    programs,
                    "pg_ctl",
                    "-w",
                    "-t",
                    "60",
                    "-s",
                    "-l",
                    str(self.data / "log"),
                    "start",
                )
            except PostgresError as error:
                if "shared memory block" not in str(error) or attempt == 19:
                    raise
                time.sleep(0.25)
            else:
                return

    def create_database(self, name: str, template: str = "template1") -> None:
        """Make a database unless it is there."""
        with connect(self.url("postgres"), autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            if found.fetchone() is None:
                words = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
                connection.execute(words.format(sql.Identifier(name), sql.Identifier(template)))

    def _initialise(self, programs: Path) -> None:
        if self.data.exists():  # a first start that was cut off half-way: nothing of use in it
            shutil.rmtree(self.data)
        self.data.mkdir(mode=0o700)
        if self._user:
            owner = pwd.getpwnam(self._user)
            os.chown(self.data, owner.pw_uid, owner.pw_gid)
        self._run(
            programs, "initdb", "--auth=trust", "--encoding=UTF8", "--username=postgres",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
        )  # fmt: skip
        (self.data / "complete").touch()

    def _write_settings(self) -> None:
        lines = [f"{name} = {value}" for name, value in self.settings.items()]
        lines.append(f"unix_socket_directories = '{self.data}'")
        lines.append("unix_socket_permissions = 0700")
        file = self.data / "postgresql.auto.conf"
        file.write_text("\n".join(lines) + "\n")

    def _run(self, programs: Path, program: str, *arguments: str) -> None:
        command = [str(programs / program), "-D", str(self.data), *arguments]
        done = subprocess.run(  # noqa: S603  our own programs, no shell
            command, user=self._user, group=self._user, capture_output=True, text=True, check=False,
            start_new_session=True, cwd="/", env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}, extra_groups=[] if self._user else None,
        )  # fmt: skip
        if done.returncode:
            raise PostgresError(self._explained(program, done.stderr))

    def _explained(self, program: str, stderr: str) -> str:
        log = self.data / "log"
        tail = log.read_text(errors="replace").splitlines()[-5:] if log.exists() else []
        return "\n".join([f"{program}: {stderr.strip()}", *tail])


def _server_of(data: Path, paper: Path) -> psutil.Process | None:
    """The living server of a data folder; not a later bearer of the number in its lock file."""
    try:
        process = psutil.Process(int(paper.read_text().split("\n", 1)[0]))
        command = process.cmdline()
    except (psutil.Error, OSError, ValueError):
        return None
    return process if command and "postgres" in command[0] and str(data) in command else None


def _wait_until(done: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        time.sleep(0.05)
