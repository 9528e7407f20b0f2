"""The guards of the tests themselves: they must be able to fail."""

from collections.abc import Iterator

import pytest
from fastapi import APIRouter
from sqlalchemy import text
from starlette.testclient import TestClient

from services.kpi_api.trail.service import note
from services.shared.app import build_app
from services.shared.db import SessionDep, Sessions
from services.shared.settings import ServiceSettings
from tests.signing import trust_test_key


@pytest.fixture
def http(sessions: Sessions) -> Iterator[TestClient]:
    router = APIRouter()

    @router.post("/recorded")
    def recorded(session: SessionDep) -> str:
        note(session, "changed", ("x", 1), {})
        return str(session.scalar(text("SELECT current_user")))

    @router.post("/forgotten")
    def forgotten() -> None:
        return

    @router.post("/forgotten/preview")
    def preview() -> None:
        return

    settings = ServiceSettings(database_url="postgresql://unused")
    app = build_app("KPI API", settings, [router], sessions=sessions)
    trust_test_key(app)
    with TestClient(app) as client:
        yield client


def test_a_change_runs_under_the_services_role_and_leaves_a_line(
    http: TestClient, sessions: Sessions
) -> None:
    assert http.post("/v1/recorded").json() == "tiendo_kpi_api"
    with sessions() as session:
        assert session.scalar(text("SELECT current_user")) == "postgres"


def test_a_change_without_a_line_fails_the_test(http: TestClient) -> None:
    with pytest.raises(AssertionError, match="left no audit row"):
        http.post("/v1/forgotten")


def test_what_only_asks_needs_no_line(http: TestClient) -> None:
    assert http.post("/v1/forgotten/preview").status_code == 200
    assert http.post("/v1/forgotten/preview?dry_run=true").status_code == 200
    assert http.get("/v1/nowhere").status_code == 404
