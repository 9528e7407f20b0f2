"""What must be so before anything is started: one instance, a free port, room on the disk."""

import fcntl
import json
import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg
from psycopg import connect, conninfo

from services.gateway import failures
from services.gateway.settings import LocalSettings

NEEDED_BYTES = 512 << 20
OLDEST_SERVER = 18_00_00


@contextmanager
def only_instance(local: LocalSettings) -> Iterator[None]:
    """Hold the lock of this data; it goes with the process, however that ends."""
    local.local.mkdir(parents=True, exist_ok=True)
    with (local.local / "up.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise failures.already_running(_holder(file.name)) from None
        file.truncate(0)
        file.write(json.dumps({"pid": os.getpid(), "address": local.address}))
        file.flush()
        yield
        file.truncate(0)


def bound_socket(port: int) -> socket.socket:
    """The address to listen on, taken before the long work; until then it refuses connections."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind(("127.0.0.1", port))
    except OSError:
        sock.close()
        raise failures.port_taken(port, _user_of(port)) from None
    return sock


def require_space(folder: Path, needed: int = NEEDED_BYTES) -> None:
    existing = next(p for p in (folder, *folder.parents) if p.exists())
    free = shutil.disk_usage(existing).free
    if free < needed:
        raise failures.disk_full(str(existing), f"{free >> 20} MB / {needed >> 20} MB")


def require_database(url: str) -> None:
    """A PostgreSQL of one's own must answer and be new enough."""
    try:
        with connect(conninfo.make_conninfo(url, connect_timeout=5)) as connection:
            require_version(connection.info.server_version)
    except (psycopg.Error, UnicodeError) as error:
        raise failures.database_unreachable(_one_line(error)) from error


def require_version(number: int) -> None:
    """`number` as the server states it: 180006 is 18.6."""
    if number < OLDEST_SERVER:
        raise failures.database_too_old(f"{number // 10000}.{number % 10000}")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".")


def _holder(file: str) -> str:
    try:
        found = json.loads(Path(file).read_text())
        return f"{found['address']}, process {found['pid']}"
    except (OSError, ValueError, KeyError):
        return "starting"


def _user_of(port: int) -> str:
    """The program that listens on the port, where the system lets us see it."""
    try:
        for connection in psutil.net_connections("tcp"):
            taken = connection.laddr and connection.laddr.port == port
            if taken and connection.status == psutil.CONN_LISTEN and connection.pid:
                name = psutil.Process(connection.pid).name()
                return f" ({name}, process {connection.pid})"
    except psutil.Error:
        pass
    return ""
