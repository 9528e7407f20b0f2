from types import SimpleNamespace

from starlette.testclient import TestClient

from services.shared.answers import route_of
from tests.shared.conftest import problem


def test_a_well_formed_request_id_is_taken_over(client: TestClient) -> None:
    answer = client.get("/health", headers={"X-Request-ID": "portal-2026-11-21.7"})

    assert answer.headers["x-request-id"] == "portal-2026-11-21.7"


def test_an_ill_formed_request_id_is_replaced(client: TestClient) -> None:
    answer = client.get("/health", headers={"X-Request-ID": "a b\tc"})

    assert len(answer.headers["x-request-id"]) == 36


def test_an_error_of_ours_shows_no_trace(client: TestClient) -> None:
    body = problem(client.get("/v1/broken", headers={"Accept-Language": "en"}), 500)

    assert "secret" not in str(body)
    assert body["title"] == "Internal error"


def test_log_names_the_route_and_never_the_address() -> None:
    """The address of a one-time link opens an account."""
    route = SimpleNamespace(path="/auth/links/{token}")

    assert route_of({"route": route, "path": "/v1/auth/links/geheim"}) == "/auth/links/{token}"
    assert route_of({"path": "/v1/auth/links/geheim"}) == "unmatched"


def test_unknown_address_and_method_are_problems_in_vietnamese(client: TestClient) -> None:
    assert problem(client.get("/v1/nowhere"), 404)["detail"] == "Không có địa chỉ này."
    assert problem(client.delete("/v1/numbers"), 405)["title"]


def test_holder_of_the_same_answer_gets_304(client: TestClient) -> None:
    first = client.get("/v1/numbers")

    again = client.get("/v1/numbers", headers={"If-None-Match": first.headers["etag"]})
    other = client.get("/v1/numbers?up_to=3", headers={"If-None-Match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert other.status_code == 200


def test_body_limit_holds_for_stated_and_for_streamed_length(client: TestClient) -> None:
    stated = client.post("/v1/orders", content=b"x" * ((1 << 20) + 1))
    streamed = client.post("/v1/orders", content=iter([b"x" * (1 << 20), b"xx"]))
    larger = client.post("/v1/bytes", content=b"x" * ((1 << 20) + 1))

    problem(stated, 413)
    assert streamed.status_code in (401, 413)
    assert larger.json() == (1 << 20) + 1


def test_streamed_body_over_the_limit_is_refused_while_it_is_read(client: TestClient) -> None:
    answer = client.post("/v1/bytes", content=iter([b"x" * (1 << 20)] * 3))

    problem(answer, 413)


def test_answers_are_private_and_not_sniffed(client: TestClient) -> None:
    headers = client.get("/v1/numbers").headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"].startswith("private")


def test_metrics_count_requests_by_route(client: TestClient) -> None:
    client.get("/v1/numbers")

    lines = client.get("/metrics").text.splitlines()

    assert 'http_requests_total{method="GET",route="/numbers",status="200"} 1.0' in lines


def test_ready_says_whether_the_database_is_current(client: TestClient) -> None:
    assert client.get("/ready").json() == {"status": "ready"}


def test_docs_load_nothing_from_elsewhere(client: TestClient) -> None:
    page = client.get("/docs").text

    assert "https://" not in page
    assert "/docs-assets/swagger-ui-bundle.js" in page


def test_openapi_types_every_error_as_a_problem(client: TestClient) -> None:
    operation = client.get("/openapi.json").json()["paths"]["/v1/numbers"]["get"]

    assert list(operation["responses"]["default"]["content"]) == ["application/problem+json"]
