"""Preparing a bare checkout: once, in words when it cannot be, and without a network afterwards."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from services.gateway import install
from services.shared.app import ROOT

SCRIPT = Path("services") / "gateway" / "install.py"
DEBIAN = """The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv package."""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the script and what it reads; nothing is installed there."""
    (tmp_path / SCRIPT).parent.mkdir(parents=True)
    shutil.copy(ROOT / SCRIPT, tmp_path / SCRIPT)
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\nversion = '0'\n")
    (tmp_path / "requirements.lock").write_text(f"iniconfig==2.3.1 --hash=sha256:{'0' * 64}\n")
    return tmp_path


def program(folder: Path, name: str, script: str) -> Path:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


def test_without_a_network_the_first_time_says_so(checkout: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    offline = {
        "PIP_INDEX_URL": "http://127.0.0.1:1/",
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_RETRIES": "0",
    }

    done = subprocess.run(  # noqa: S603  our own script, no shell
        [sys.executable, "-I", str(checkout / SCRIPT), "python"], env=kept | offline,
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "Lần đầu cần mạng" in done.stderr
    assert "The first start needs the network" in done.stderr
    assert not (checkout / ".venv" / "packages.stamp").exists()


def test_python_without_venv_says_what_to_install(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = program(checkout, "python3", f"echo '{DEBIAN}'; exit 1")
    monkeypatch.setattr(sys, "executable", str(bare))
    monkeypatch.setattr(install, "PYTHON", checkout / ".venv" / "bin" / "python")
    monkeypatch.setattr(install, "LOG", checkout / "install.log")

    with pytest.raises(install.CannotInstall, match="apt install python3-venv"):
        install.python()


@pytest.mark.parametrize("newer", [None, "python3.12"])
def test_old_python_gives_way_to_a_newer_one(checkout: Path, newer: str | None) -> None:
    if newer:
        program(checkout, newer, 'echo "newer: $@"')
    as_old = (
        "import sys, runpy; sys.version_info = (3, 9, 2); sys.argv = ['x', 'python'];"
        f" runpy.run_path({str(checkout / SCRIPT)!r}, run_name='__main__')"
    )

    done = subprocess.run(  # noqa: S603  our own script, no shell
        [sys.executable, "-c", as_old], env={"PATH": str(checkout)}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip

    if newer:
        assert done.stdout == f"newer: -I {checkout / SCRIPT} python\n"
    else:
        assert done.returncode == 1
        assert "Cần Python 3.11 trở lên" in done.stderr


def test_full_disk_is_said_before_anything_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "NEEDED_BYTES", 1 << 60)

    with pytest.raises(install.CannotInstall, match="không đủ chỗ"):
        install._require_space()


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("OSError: [Errno 28] No space left on device", "too little room"),
        ("npm error code ENOTFOUND", "needs the network"),
        ("npm error ENOSPC: no space left on device, write", "too little room"),
        ("error TS2304: Cannot find name", "TS2304"),
    ],
)
def test_failed_step_is_explained(output: str, said: str) -> None:
    assert said in install._explained("dashboard", output)


def test_work_is_done_once_for_the_same_sources(tmp_path: Path) -> None:
    source, stamp, done = tmp_path / "lock", tmp_path / "stamp", list[str]()

    for text in ("a", "a", "b", "b"):
        source.write_text(text)
        install._unless_current(stamp, [source], lambda: done.append(source.read_text()))

    assert done == ["a", "b"]


def test_failed_work_is_tried_again(tmp_path: Path) -> None:
    source, stamp = tmp_path / "lock", tmp_path / "stamp"
    source.write_text("a")

    def fails() -> None:
        raise install.CannotInstall("no")

    with pytest.raises(install.CannotInstall):
        install._unless_current(stamp, [source], fails)

    assert not stamp.exists()


def test_what_is_built_is_no_source_of_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "FRONTEND", tmp_path)
    for name in ("src/main.tsx", "dist/index.html", "node_modules/x/index.js", "src/dist/a.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    assert [file.name for file in install._sources()] == ["main.tsx"]
