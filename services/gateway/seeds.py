"""The parts an empty database is filled with: the directory, indicators, plans; then the demo."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from sqlalchemy.orm import Session

from services.directory.loading import load_directory
from services.directory.units.queries import directory
from services.kpi_api.catalogue.service import load_catalogue
from services.kpi_api.indicators.service import store_targets
from services.shared.app import ROOT
from services.shared.wording import Words

SEED = 20251121
PLAN_FILES = sorted((ROOT / "services" / "plan_api" / "catalogue" / "files").glob("*.yaml"))


class Part(NamedTuple):
    """Something to fill in; its name stays in the audit trail, which tells that it was done."""

    name: str
    title: Words
    fill: Callable[[Session], object]


def reference_parts() -> Iterator[Part]:
    yield Part("directory", Words("Danh bạ cơ quan", "Directory"), load_directory)
    yield Part("indicators", Words("Chỉ tiêu", "Indicators"), load_catalogue)
    for file in PLAN_FILES:
        title = Words(f"Kế hoạch {file.stem}", f"Plan {file.stem}")
        yield Part(f"plan:{file.stem}", title, partial(load_plan, file=file))


def load_plan(session: Session, file: Path) -> None:
    """A plan for the plan service, and its targets for the KPI service."""
    content: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    territory = directory(session).by_key(content["territory"])
    if content.get("targets") and territory is not None:
        store_targets(
            session, content["code"], content.get("symbol"), territory.id, content["targets"]
        )


def demo_parts(_today: date) -> Iterator[Part]:
    """Progress and values up to today, of the people that are there already."""
    yield from ()
