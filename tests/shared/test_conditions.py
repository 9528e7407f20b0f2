from starlette.testclient import TestClient

from tests.shared.conftest import VERSION, problem

SHELF = {"label": "B", "rows": 1}


def test_write_needs_if_match(client: TestClient) -> None:
    problem(client.put("/v1/shelves/1", json=SHELF), 428)


def test_stale_if_match_is_412_with_the_current_tag(client: TestClient) -> None:
    answer = client.put("/v1/shelves/1", json=SHELF, headers={"If-Match": '"v2"'})

    problem(answer, 412)
    assert answer.headers["etag"] == f'"v{VERSION}"'


def test_the_tag_of_the_read_lets_the_write_pass(client: TestClient) -> None:
    tag = client.get("/v1/shelves/1").headers["etag"]

    answer = client.put("/v1/shelves/1", json=SHELF, headers={"If-Match": tag})

    assert answer.json() == SHELF


def test_invalid_body_names_each_value(client: TestClient) -> None:
    answer = client.put("/v1/shelves/1", json={"label": "too long"}, headers={"If-Match": "*"})

    found = {(e["pointer"], e["code"]) for e in problem(answer, 422)["errors"]}
    assert found == {("/label", "string_too_long"), ("/rows", "missing")}


def test_malformed_json_is_a_problem(client: TestClient) -> None:
    headers = {"If-Match": "*", "Content-Type": "application/json"}

    body = problem(client.put("/v1/shelves/1", content=b"{", headers=headers), 422)

    assert body["errors"][0]["code"] == "json_invalid"
