from starlette.testclient import TestClient

from tests.shared.conftest import problem


def walk(client: TestClient, address: str, limit: int) -> list[object]:
    items: list[object] = []
    cursor: str | None = None
    while True:
        params = {"limit": limit} | ({"cursor": cursor} if cursor else {})
        page = client.get(address, params=params).json()
        items += page["items"]
        cursor = page["next"]
        if cursor is None:
            return items


def test_cursors_walk_the_whole_list_once(client: TestClient) -> None:
    assert walk(client, "/v1/numbers", 10) == list(range(1, 26))


def test_cursors_follow_keys_of_both_directions(client: TestClient) -> None:
    assert walk(client, "/v1/grid", 7) == [[t, o] for t in (3, 2, 1, 0) for o in range(10)]


def test_descending_list_begins_with_the_newest(client: TestClient) -> None:
    page = client.get("/v1/numbers?newest_first=true&limit=2").json()

    assert page["items"] == [25, 24]


def test_total_is_exact_up_to_a_thousand(client: TestClient) -> None:
    exact = client.get("/v1/numbers?up_to=1000").json()
    capped = client.get("/v1/numbers?up_to=1001").json()

    assert (exact["total"], exact["total_is_capped"]) == (1000, False)
    assert (capped["total"], capped["total_is_capped"]) == (1000, True)


def test_foreign_cursor_is_refused_with_its_pointer(client: TestClient) -> None:
    for cursor in ("nonsense", "WzEsMl0=", "eyJhIjoxfQ=="):
        body = problem(client.get("/v1/numbers", params={"cursor": cursor}), 422)
        assert body["errors"][0]["pointer"] == "/query/cursor"


def test_unknown_parameter_and_limit_over_200_are_refused(client: TestClient) -> None:
    body = problem(client.get("/v1/numbers?limt=3&limit=201"), 422)

    found = {(e["pointer"], e["code"]) for e in body["errors"]}
    assert found == {("/query/limt", "extra_forbidden"), ("/query/limit", "less_than_equal")}


def test_findings_are_worded_in_the_readers_language(client: TestClient) -> None:
    vi = problem(client.get("/v1/numbers?limit=0"), 422)
    en = problem(
        client.get("/v1/numbers?limit=0", headers={"Accept-Language": "en-GB,vi;q=0.4"}), 422
    )

    assert vi["errors"][0]["detail"] == "Phải từ 1 trở lên."
    assert en["errors"][0]["detail"] == "Input should be greater than or equal to 1"
