"""One origin for three services and the dashboard."""

import re
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.domain import Role
from services.gateway.pages import ASK_EACH_TIME, FOR_EVER
from services.shared.auth import ACCESS_COOKIE
from tests.plan_api.accounts.make import EMAIL, PASSWORD, make_person, make_unit, since_2026
from tests.shared.conftest import problem

SERVICES = ("plan", "kpi", "notifier")


def test_health_and_readiness_of_all(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "ok"}

    ready = client.get("/ready")
    assert ready.status_code == 200
    assert ready.json() == {"status": "ready", "services": dict.fromkeys(SERVICES, "ready")}


def test_not_ready_while_migrations_are_not_current(client: TestClient, session: Session) -> None:
    session.execute(text("UPDATE public.alembic_version SET version_num = '0001'"))
    session.commit()

    answer = client.get("/ready")

    assert answer.status_code == 503
    assert answer.json()["services"]["plan"] == "unavailable"


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_answers_under_its_own_prefix(client: TestClient, name: str) -> None:
    assert client.get(f"/api/{name}/health").json() == {"status": "ok"}

    description = client.get(f"/api/{name}/openapi.json").json()
    assert description["servers"] == [{"url": f"/api/{name}"}]


@pytest.mark.parametrize("name", SERVICES)
def test_docs_load_nothing_from_elsewhere(client: TestClient, name: str) -> None:
    page = client.get(f"/api/{name}/docs").text

    assert f"/api/{name}/openapi.json" in page
    assert re.findall(r'(?:src|href)="(?!/)[^"]*"', page) == []
    assert client.get("/docs-assets/swagger-ui.css").status_code == 200


def test_sign_in_works_through_the_gateway_for_every_service(
    client: TestClient, session: Session
) -> None:
    make_person(session, since_2026(Role.OFFICER, make_unit(session)))
    body = {"email": EMAIL, "password": PASSWORD}

    answer = client.post("/api/plan/v1/auth/login", json=body)

    assert answer.status_code == 204
    assert "Path=/api/plan/v1/auth;" in answer.headers["set-cookie"]
    assert client.cookies[ACCESS_COOKIE]
    for path in ("/api/plan/v1/auth/me", "/api/kpi/v1/indicators", "/api/notifier/v1/inbox/count"):
        assert client.get(path).status_code == 200, path


def test_wrong_address_below_api_is_a_problem_and_not_a_page(client: TestClient) -> None:
    for path in ("/api", "/api/", "/api/none/v1/x", "/api/plan/v1/none"):
        body = problem(client.get(path), 404)
        assert body["detail"] == "Không có địa chỉ này.", path


def test_request_id_is_kept_outside_the_services_too(client: TestClient) -> None:
    answer = client.get("/api/none", headers={"X-Request-ID": "abcdef-123456"})

    assert answer.headers["x-request-id"] == "abcdef-123456"


@pytest.mark.parametrize("path", ["/", "/index.html", "/ke-hoach/17", "/tinh/dong-thap?map=old"])
def test_pages_of_the_dashboard_are_its_index(client: TestClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 200
    assert "<title>Tiến Độ</title>" in answer.text
    assert answer.headers["cache-control"] == ASK_EACH_TIME


def test_hashed_files_are_kept_for_ever_and_others_are_not(client: TestClient) -> None:
    assert client.get("/assets/index-Ab12.js").headers["cache-control"] == FOR_EVER
    assert client.get("/docs-assets/swagger-ui.css").headers["cache-control"] == ASK_EACH_TIME


def test_unchanged_file_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/assets/index-Ab12.js").headers["etag"]

    assert client.get("/assets/index-Ab12.js", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    "path",
    ["/assets/index-Gone.js", "/assets/x", "/docs-assets/none", "/mark.svg", "/../pyproject.toml",
     "/%2e%2e/pyproject.toml"],
)  # fmt: skip
def test_missing_file_is_a_problem_and_not_a_page(client: TestClient, path: str) -> None:
    problem(client.get(path), 404)


def test_pages_take_no_posts(client: TestClient) -> None:
    problem(client.post("/"), 405)


@pytest.mark.parametrize(
    "path", ["/", "/assets/index-Ab12.js", "/health", "/api/plan/v1/provinces"]
)
def test_every_answer_guards_itself(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))

    assert policy["script-src"] == "'self'"
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"


def test_without_a_build_the_page_says_what_to_do(client: TestClient, dist: Path) -> None:
    shutil.rmtree(dist)

    answer = client.get("/")

    assert answer.status_code == 503
    assert "make up" in answer.text
