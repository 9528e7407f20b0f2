"""Checks a plan file: everything that is wrong with it at once, each thing with its place."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from services.directory.units.domain import Directory
from services.plan_api.plan_checks import agencies, figures, outline, timing
from services.plan_api.plan_format.schemas import PlanFile
from services.plan_api.plan_format.service import read_plan
from services.plan_api.plan_source.schemas import Finding, Remark


class Checked(NamedTuple):
    """`plan` is None when the file does not even have the shape of a plan."""

    plan: PlanFile | None
    findings: list[Finding]


def check(path: Path, directory: Directory) -> Checked:
    """Read and judge a file. Rules across values are judged once its shape is right."""
    plan, source = read_plan(path)
    if plan:
        for pointer, code, words in _remarks(plan, directory):
            source.add(pointer, str(code), words)
    source.findings.sort(key=lambda found: (found.line, found.column, found.pointer))
    return Checked(plan, source.findings)


def _remarks(plan: PlanFile, directory: Directory) -> Iterator[Remark]:
    yield from outline.remarks(plan)
    yield from agencies.remarks(plan, directory)
    yield from timing.remarks(plan)
    yield from figures.remarks(plan)
