"""Whatever a caller sends, a service answers as its OpenAPI description says, and never with a 5xx."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from sqlalchemy.orm import sessionmaker

from services.directory.units.queries import directory
from services.gateway.postgres import Postgres
from services.kpi_api import main as kpi_api
from services.kpi_api.settings import Settings as KpiSettings
from services.notifier import main as notifier
from services.notifier.settings import Settings as NotifierSettings
from services.plan_api import main as plan_api
from services.plan_api.settings import Settings as PlanSettings
from services.shared.db import Sessions
from tests.conftest import NOW, cloned
from tests.contracts.test_openapi import APPS as DESCRIBED
from tests.signing import bearer, person, trust_test_key

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
# Enough for every kind of value at every parameter; the long form is a drill.
FEW = settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def database(postgres: Postgres, directory_template: str) -> Iterator[Sessions]:
    """A database with the directory in it: what schemathesis writes is committed, and thrown away."""
    yield from cloned(postgres, directory_template)


@pytest.fixture(scope="module")
def administrator(database: sessionmaker[Any]) -> dict[str, str]:
    with database() as session:
        nation = directory(session).by_key("viet-nam")
    assert nation is not None
    return bearer(person(1, ("admin", nation.id), ("officer", nation.id), ("head", nation.id)))


OPERATIONS = [
    (name, path, method)
    for name, create in DESCRIBED.items()
    for path, methods in create().openapi()["paths"].items()
    for method in methods
]


@pytest.fixture(scope="module")
def descriptions(database: Sessions) -> dict[str, Any]:
    """The three services over the one database, as schemathesis reads them."""
    nowhere = "postgresql://unused"
    given_to_all: dict[str, Any] = {"clock": lambda: NOW, "sessions": database}
    apps = {
        "plan-api": plan_api.create_app(PlanSettings(database_url=nowhere), **given_to_all),
        "kpi-api": kpi_api.create_app(KpiSettings(database_url=nowhere), **given_to_all),
        "notifier": notifier.create_app(NotifierSettings(database_url=nowhere), **given_to_all),
    }
    for app in apps.values():
        trust_test_key(app)
    return {
        name: schemathesis.openapi.from_asgi("/openapi.json", app) for name, app in apps.items()
    }


@pytest.mark.parametrize(("name", "path", "method"), OPERATIONS)
def test_any_input_is_answered_as_described(
    name: str,
    path: str,
    method: str,
    descriptions: dict[str, Any],
    administrator: dict[str, str],
) -> None:
    operation = descriptions[name][path][method]

    @FEW
    @given(case=operation.as_strategy())
    def answered_as_described(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(headers=administrator, checks=CHECKS)

    answered_as_described()
