"""`tiendo plans`: what is wrong with plan files, and loading those with which nothing is."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, TypeAlias
from zoneinfo import ZoneInfo

import typer
from sqlalchemy.orm import Session

from services.directory.units.queries import directory
from services.gateway import console, failures
from services.gateway.database import running_url
from services.gateway.seeds import load_plan
from services.gateway.settings import LocalSettings
from services.plan_api.catalogue.service import PlanFileRefused, check_file
from services.shared.db import open_sessions

Files: TypeAlias = Annotated[list[Path], typer.Argument(help="Tệp YAML · YAML files")]


def check(files: Files) -> None:
    """Kiểm tra tệp · say what is wrong with the files: FILE:LINE:COLUMN POINTER [CODE] words."""
    with console.failures_explained(), _session() as session:
        known = directory(session)
        findings = [finding for file in files for finding in check_file(file, known)]
        for finding in findings:
            console.out.print(str(finding), soft_wrap=True, markup=False)
        if findings:
            raise failures.plan_files_refused(len(findings))
        console.out.print(f"✓ {len(files)}")


def load(files: Files) -> None:
    """Nạp tệp · load the files; one with findings is refused whole, and nothing of it is stored."""
    refused = 0
    with console.failures_explained():
        for file in files:
            refused += _loaded(file)
        if refused:
            raise failures.plan_files_refused(refused)


def _loaded(file: Path) -> int:
    """How many findings kept a file from being loaded."""
    try:
        with _session() as session:
            result = load_plan(session, file, datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")))
    except PlanFileRefused as error:
        for finding in error.findings:
            console.out.print(str(finding), soft_wrap=True, markup=False)
        return len(error.findings)
    counts = ", ".join(f"{name} {number}" for name, number in result.counts.items())
    console.out.print(f"✓ {result.code}: {result.status} ({counts})", soft_wrap=True, markup=False)
    return 0


@contextmanager
def _session() -> Iterator[Session]:
    """A transaction on the database of this machine."""
    sessions = open_sessions(running_url(LocalSettings()), pool_size=1)
    try:
        with sessions.begin() as session:
            yield session
    finally:
        sessions.kw["bind"].dispose()
