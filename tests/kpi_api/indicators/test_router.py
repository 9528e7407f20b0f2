"""Indicators with their targets over HTTP."""

from collections.abc import Callable

from starlette.testclient import TestClient

from tests.kpi_api.conftest import Signed
from tests.kpi_api.make import PLAN

People = dict[str, Signed]
CODES = [
    "DVC-ADULT-USE", "DVC-AGENCY-IMPROVE", "DVC-DIGITAL-TEAM", "DVC-EID", "DVC-FEEDBACK",
    "DVC-GRASSROOTS", "DVC-KH46", "DVC-PORTAL-SECTION", "DVC-PRESS", "DVC-STAFF-COMM", "DVC-STUDENT",
]  # fmt: skip


def test_eleven_indicators_thirteen_targets(http: TestClient, people: People) -> None:
    page = http.get("/v1/indicators", headers=people["observer"], params={"plan": PLAN}).json()

    assert [each["code"] for each in page["items"]] == CODES
    assert sum(len(each["targets"]) for each in page["items"]) == 13
    assert page["total"] == 11


def test_one_indicator(http: TestClient, people: People) -> None:
    signed = people["observer"] | {"Accept-Language": "en"}

    found = http.get("/v1/indicators/DVC-ADULT-USE", headers=signed).json()

    assert found["name"] == "Adults who use online public services"
    assert (found["kind"], found["cap"], found["frequency"], found["scheme"]) == (
        "ratio", "100", "quarter", "official",
    )  # fmt: skip
    assert [(t["year"], t["value"], t["due_on"]) for t in found["targets"]] == [
        (2025, "50", "2025-12-14"), (2030, "70", "2030-12-14"),
    ]  # fmt: skip
    assert found["targets"][0]["scope"]["key"] == "tien-giang-den-2025"
    assert found["targets"][0]["plan"]["code"] == PLAN


def test_filters(http: TestClient, people: People) -> None:
    def listed(**params: str) -> list[str]:
        page = http.get("/v1/indicators", headers=people["observer"], params=params).json()
        return [each["code"] for each in page["items"]]

    assert listed(kind="reference") == ["DVC-KH46"]
    assert listed(q="adults") == ["DVC-ADULT-USE"]
    assert listed(q="100%") == []
    assert listed(plan="khac") == []


def test_pages_follow_one_another(
    http: TestClient, people: People, counted: Callable[[], int]
) -> None:
    first = http.get("/v1/indicators", headers=people["observer"], params={"limit": 6}).json()
    before = counted()
    params = {"limit": 6, "cursor": first["next"]}
    second = http.get("/v1/indicators", headers=people["observer"], params=params).json()

    assert [each["code"] for each in [*first["items"], *second["items"]]] == CODES
    assert second["next"] is None
    assert counted() - before <= 6


def test_bad_questions(http: TestClient, people: People) -> None:
    signed = people["observer"]

    assert http.get("/v1/indicators").status_code == 401
    for params in (
        {"limit": "0"},
        {"kind": "x"},
        {"q": "\x00"},
        {"colour": "red"},
        {"cursor": "x"},
    ):
        answer = http.get("/v1/indicators", headers=signed, params=params)
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"


def test_unchanged_answers_are_not_sent_again(http: TestClient, people: People) -> None:
    first = http.get("/v1/indicators", headers=people["observer"])

    headers = people["observer"] | {"If-None-Match": first.headers["ETag"]}
    assert http.get("/v1/indicators", headers=headers).status_code == 304
