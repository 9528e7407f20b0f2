"""Runs every benchmark on a PostgreSQL of its own, prints a table, writes .local/bench.json.

It fails when a goal is missed, or when a ratio is more than 20 % worse than the committed one in
ratios.json. After a change for the better (or a new benchmark): `python -m tests.benchmarks.run --write`.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from services.gateway.postgres import Postgres
from services.gateway.programs import ROOT_HOME
from services.shared.app import ROOT
from tests.benchmarks import trails
from tests.benchmarks.measuring import Measured
from tests.conftest import migrate

BENCHMARKS: tuple[Callable[[Postgres], list[Measured]], ...] = (trails.measured,)
RATIOS = Path(__file__).with_name("ratios.json")
RESULT = ROOT / ".local" / "bench.json"
WORSE_BY = 1.2
out = Console(highlight=False)


def main(*, write: bool) -> int:
    with _postgres() as postgres:
        found = [each for benchmark in BENCHMARKS for each in benchmark(postgres)]
    before: dict[str, float] = json.loads(RATIOS.read_text()) if RATIOS.exists() else {}
    out.print(_table(found, before))
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps([asdict(each) for each in found], indent=2) + "\n")
    if write:
        ratios = {each.name: round(each.ratio, 2) for each in found}
        RATIOS.write_text(json.dumps(ratios, indent=2) + "\n")
        return 0
    return 1 if any(verdict(each, before) != "ok" for each in found) else 0


def verdict(found: Measured, before: dict[str, float]) -> str:
    if not found.is_reached:
        return "goal missed"
    kept = before.get(found.name)
    if kept is None:
        return "no committed ratio"
    return "worse" if found.ratio > kept * WORSE_BY else "ok"


def _table(found: list[Measured], before: dict[str, float]) -> Table:
    table = Table(title="make bench")
    for column in ("what", "against", "seconds", "rival", "ratio", "committed", "goal", ""):
        table.add_column(column)
    for each in found:
        table.add_row(
            each.name, each.against, f"{each.seconds:.3f}", f"{each.rival_seconds:.3f}",
            f"{each.ratio:.2f}", str(before.get(each.name, "–")), each.goal, verdict(each, before),
        )  # fmt: skip
    return table


@contextmanager
def _postgres() -> Iterator[Postgres]:
    """With the settings of `make up`, its writes to the disk included; thrown away at the end."""
    home = ROOT_HOME if os.geteuid() == 0 else Path(tempfile.gettempdir())
    home.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="b-", dir=home))
    folder.chmod(0o755)
    server = Postgres(folder / "pg")
    server.start()
    try:
        migrate(server.url())
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main(write="--write" in sys.argv))
