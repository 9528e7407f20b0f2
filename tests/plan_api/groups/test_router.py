"""Groups over HTTP, on the real directory."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from services.shared.db import Sessions
from tests.apps import lent, plan_api
from tests.conftest import NOW
from tests.plan_api.make import unit
from tests.signing import bearer, person


@pytest.fixture
def client(directory_sessions: Sessions) -> Iterator[TestClient]:
    app = lent(plan_api, directory_sessions, lambda: NOW)
    with directory_sessions() as session:
        reader = person(1, ("observer", unit(session, "viet-nam").id))
    with TestClient(app, headers=bearer(reader)) as client:
        yield client


def test_members_need_a_territory(client: TestClient) -> None:
    refused = client.get("/v1/groups/so-ban-nganh/members")

    assert refused.status_code == 422
    assert [each["pointer"] for each in refused.json()["errors"]] == ["/query/territory"]


def test_groups_are_for_those_who_sign_in(client: TestClient) -> None:
    for path in ("groups", "groups/so-ban-nganh", "groups/so-ban-nganh/members?territory=82"):
        assert client.get(f"/v1/{path}").status_code == 200
        assert client.get(f"/v1/{path}", headers={"Authorization": ""}).status_code == 401


def test_groups_have_names_in_both_languages(client: TestClient) -> None:
    vi = client.get("/v1/groups").json()["items"]
    en = client.get("/v1/groups", headers={"Accept-Language": "en"}).json()["items"]

    assert {"key": "so-ban-nganh", "name": "Các sở, ban, ngành tỉnh"} in vi
    assert {"key": "so-ban-nganh", "name": "Provincial departments and bodies"} in en


def test_the_communes_of_an_ended_province_are_those_on_its_land(client: TestClient) -> None:
    url = "/v1/groups/ubnd-cap-xa/members"

    found = client.get(url, params={"territory": "tien-giang-den-2025"}).json()

    assert (found["total"], len(found["items"]), found["on"]) == (57, 57, "2026-11-21")
    assert found["territory"]["name"] == "Tiền Giang"


@pytest.mark.parametrize(
    ("key", "on", "total"),
    [
        ("ubnd-cap-huyen", "2018-06-01", 11),
        ("ubnd-cap-huyen", "2025-07-01", 0),
        ("ubnd-cap-xa", "2018-06-01", 164),
        ("ubnd-cap-xa", "2025-07-01", 102),
    ],
)
def test_a_code_means_the_territory_of_the_day(
    client: TestClient, key: str, on: str, total: int
) -> None:
    found = client.get(f"/v1/groups/{key}/members", params={"territory": "82", "on": on}).json()

    assert found["total"] == total


@pytest.mark.parametrize(
    ("key", "territory", "code"),
    [
        ("khong-co", "82", 404),
        ("so-ban-nganh", "H20.99", 404),
        ("so-ban-nganh", "Sở Y tế", 409),
        ("so-ban-nganh", "", 422),
    ],
)
def test_unknown_groups_and_territories_are_refused(
    client: TestClient, key: str, territory: str, code: int
) -> None:
    response = client.get(f"/v1/groups/{key}/members", params={"territory": territory})

    assert response.status_code == code


def test_the_list_of_groups_takes_no_parameter(client: TestClient) -> None:
    response = client.get("/v1/groups", params={"limit": "5"})

    assert response.status_code == 422
    assert response.json()["errors"][0]["pointer"] == "/query/limit"
