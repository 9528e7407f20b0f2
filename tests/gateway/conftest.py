"""The gateway over the three real services and a small built dashboard."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from services.gateway.main import create_app
from services.kpi_api import main as kpi_api
from services.kpi_api.settings import Settings as KpiSettings
from services.notifier import main as notifier
from services.notifier.settings import Settings as NotifierSettings
from services.plan_api import main as plan_api
from services.plan_api.settings import Settings as PlanSettings
from services.shared.db import Sessions
from tests.conftest import NOW

NOWHERE = "postgresql://127.0.0.1:1/never-reached"


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "docs-assets").mkdir()
    (folder / "index.html").write_text("<!doctype html><title>Tiến Độ</title>")
    (folder / "assets" / "index-Ab12.js").write_text("export {};")
    (folder / "docs-assets" / "swagger-ui.css").write_text("body {}")
    return folder


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "keys" / "signing-key.pem"


@pytest.fixture
def client(sessions: Sessions, dist: Path, keys: Path) -> TestClient:
    jwks = keys.with_name("jwks.json")
    plan = PlanSettings(
        database_url=NOWHERE, root_path="/api/plan", signing_key_file=keys, jwks_file=jwks
    )
    kpi = KpiSettings(database_url=NOWHERE, root_path="/api/kpi", jwks_file=jwks)
    messages = NotifierSettings(database_url=NOWHERE, root_path="/api/notifier", jwks_file=jwks)
    app = create_app(
        {
            "plan": plan_api.create_app(plan, clock=lambda: NOW, sessions=sessions),
            "kpi": kpi_api.create_app(kpi, clock=lambda: NOW, sessions=sessions),
            "notifier": notifier.create_app(messages, clock=lambda: NOW, sessions=sessions),
        },
        dist,
    )
    # Without its lifespan: that would dispose of the engine that all tests share.
    return TestClient(app)
