"""The committed descriptions of the three services are what the services serve.

The dashboard's types are generated from these files. After a change of a service's HTTP surface:
`pytest tests/contracts/test_openapi.py --write-openapi`, then commit the files.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi import FastAPI

from services.kpi_api import main as kpi_api
from services.kpi_api.settings import Settings as KpiSettings
from services.notifier import main as notifier
from services.notifier.settings import Settings as NotifierSettings
from services.plan_api import main as plan_api
from services.plan_api.settings import Settings as PlanSettings
from services.shared.app import ROOT

FOLDER = ROOT / "frontend" / "openapi"
NOWHERE = "postgresql://127.0.0.1:1/never-reached"
APPS: dict[str, Callable[[], FastAPI]] = {
    "plan-api": lambda: plan_api.create_app(PlanSettings(database_url=NOWHERE)),
    "kpi-api": lambda: kpi_api.create_app(KpiSettings(database_url=NOWHERE)),
    "notifier": lambda: notifier.create_app(NotifierSettings(database_url=NOWHERE)),
}


@pytest.mark.parametrize("name", APPS)
def test_committed_description_is_current(name: str, request: pytest.FixtureRequest) -> None:
    served = json.dumps(APPS[name]().openapi(), indent=2, ensure_ascii=False) + "\n"
    file = FOLDER / f"{name}.json"

    if request.config.getoption("--write-openapi"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        file.write_text(served, encoding="utf-8")

    assert _committed(file) == served, "run this test with --write-openapi and commit the file"


@pytest.mark.parametrize("name", APPS)
def test_each_operation_has_a_name_of_its_own(name: str) -> None:
    operations = [
        operation["operationId"]
        for methods in APPS[name]().openapi()["paths"].values()
        for operation in methods.values()
    ]

    assert len(operations) == len(set(operations))


def _committed(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""
