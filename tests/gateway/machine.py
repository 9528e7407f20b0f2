"""A `tiendo up` of its own for tests: a fresh home, a free port, no settings from the environment."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from services.gateway.postgres import data_folder
from services.shared.app import ROOT


class Machine:
    def __init__(self, home: Path, **settings: str) -> None:
        self.home = home
        self.port = _free_port()
        self.settings = settings
        self.output: list[str] = []
        self._process: subprocess.Popen[str] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def data(self) -> Path:
        return data_folder(self.home)

    def accounts(self) -> dict[str, Any]:
        file = self.home / ".local" / "demo-accounts.json"
        found: dict[str, Any] = json.loads(file.read_text())
        return found

    def begin(self) -> None:
        """Start it, without waiting."""
        self.output = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "services.gateway", "up"], cwd=ROOT, env=self._environment(),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip

    def read_until(self, words: str) -> None:
        """Wait for a line of the output; the end of the output before it is a failure."""
        assert self._process is not None
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.output.append(line)
            if words in line:
                return
        raise AssertionError(f"{words!r} was not printed:\n{''.join(self.output)}")

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.begin()
        self.read_until(self.address)

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Its exit code after a signal; what it printed is in `output`."""
        assert self._process is not None
        self._process.send_signal(number)
        rest, _ = self._process.communicate(timeout=60)
        self.output.append(rest)
        return self._process.returncode

    def run(self) -> int:
        """The exit code of a start that is expected to fail."""
        self.begin()
        assert self._process is not None
        rest, _ = self._process.communicate(timeout=60)
        self.output.append(rest)
        return self._process.returncode

    def remove(self) -> None:
        """Leave nothing behind: no process, no data."""
        if self._process is not None and self._process.poll() is None:
            self.stop()
        if self._process is not None and self._process.stdout is not None:
            self._process.stdout.close()
        shutil.rmtree(self.data.parent, ignore_errors=True)

    def _environment(self) -> dict[str, str]:
        kept = {name: v for name, v in os.environ.items() if not name.startswith("TIENDO_")}
        ours = {
            "TIENDO_HOME": str(self.home), "TIENDO_PORT": str(self.port),
            "TIENDO_HASH_COST": "least",
        }  # fmt: skip
        return {**kept, **ours, **self.settings}


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])
