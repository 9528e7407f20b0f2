"""The parts an empty database is filled with: the directory, indicators, plans; then the demo."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from sqlalchemy.orm import Session

from services.directory.loading import load_directory
from services.gateway.demo.progress import generate_progress
from services.gateway.demo.values import generate_values
from services.kpi_api.catalogue.service import load_catalogue
from services.kpi_api.indicators.service import store_targets
from services.plan_api.catalogue.service import load_file, plan_files
from services.plan_api.plan_store.service import LoadResult
from services.shared.wording import Words

SEED = 20251121


class Part(NamedTuple):
    """Something to fill in; its name stays in the audit trail, which tells that it was done."""

    name: str
    title: Words
    fill: Callable[[Session], object]


def reference_parts(now: datetime) -> Iterator[Part]:
    yield Part("directory", Words("Danh bạ cơ quan", "Directory"), load_directory)
    yield Part("indicators", Words("Chỉ tiêu", "Indicators"), load_catalogue)
    for file in plan_files():
        name = f"plan:{file.stem}"
        title = Words(f"Kế hoạch {file.stem}", f"Plan {file.stem}")
        yield Part(name, title, partial(load_plan, file=file, now=now))


def load_plan(session: Session, file: Path, now: datetime) -> LoadResult:
    """A plan for the plan service, and its targets for the KPI service, together or not at all."""
    result = load_file(session, file, now)
    store_targets(session, result.code, result.symbol, result.territory_id, result.targets)
    return result


def demo_parts(now: datetime) -> Iterator[Part]:
    """Progress and values up to today, by the invented people, who are there already."""
    today = now.date()
    yield Part(
        "demo-progress", Words("Tiến độ mô phỏng", "Simulated progress"),
        partial(generate_progress, today=today, seed=SEED),
    )  # fmt: skip
    yield Part(
        "demo-values", Words("Số liệu mô phỏng", "Simulated values"),
        partial(generate_values, today=today, seed=SEED),
    )  # fmt: skip
