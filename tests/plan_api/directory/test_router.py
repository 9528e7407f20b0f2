"""The directory over HTTP, on the real data, without signing in."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine, event
from starlette.testclient import TestClient

from services.shared.db import Sessions
from tests.apps import lent, plan_api
from tests.conftest import NOW


@pytest.fixture
def client(directory_sessions: Sessions) -> Iterator[TestClient]:
    with TestClient(lent(plan_api, directory_sessions, lambda: NOW)) as client:
        yield client


@pytest.fixture
def statements(directory_engine: Engine) -> Iterator[list[str]]:
    """The SELECTs that reach the database."""
    seen: list[str] = []

    def note(*args: Any) -> None:
        if args[2].lstrip().startswith("SELECT"):
            seen.append(args[2])

    event.listen(directory_engine, "before_cursor_execute", note)
    yield seen
    event.remove(directory_engine, "before_cursor_execute", note)


def answer(client: TestClient, url: str, /, **params: str) -> Any:
    response = client.get(f"/v1/{url}", params=params)
    assert response.status_code == 200, response.text
    return response.json()


def problem(client: TestClient, code: int, url: str, /, **params: str) -> Any:
    response = client.get(f"/v1/{url}", params=params)
    assert (response.status_code, response.headers["content-type"]) == (
        code,
        "application/problem+json",
    )
    return response.json()


def resolved(client: TestClient, code: str, on: str) -> str:
    name: str = answer(client, "org-units/resolve", code=code, on=on)["name"]
    return name


def test_there_are_34_provinces_today(client: TestClient) -> None:
    found = answer(client, "provinces")

    assert (len(found["items"]), found["total"], found["as_of"]) == (34, 34, "2026-11-21")
    assert sum(item["communes"] for item in found["items"]) == 3_321


def test_there_were_63_provinces_on_the_last_day_of_the_old_map(client: TestClient) -> None:
    found = answer(client, "provinces", as_of="2025-06-30")

    assert (len(found["items"]), found["as_of"]) == (63, "2025-06-30")
    assert {i["key"]: i["communes"] for i in found["items"] if i["communes"]} == {
        "lang-son": 194,
        "thanh-hoa": 547,
        "tien-giang-den-2025": 164,
    }


def test_a_merged_province_names_its_predecessors(client: TestClient) -> None:
    items = {item["code"]: item for item in answer(client, "provinces")["items"]}

    assert items["82"]["name"] == "Đồng Tháp"
    assert {p["key"] for p in items["82"]["predecessors"]} == {
        "tien-giang-den-2025",
        "dong-thap-den-2025",
    }
    assert (items["82"]["successors"], items["82"]["valid_to"]) == ([], None)
    assert (items["82"]["h_code"], items["82"]["communes"]) == ("H20", 102)


@pytest.mark.parametrize(
    ("as_of", "cities"),
    [("2025-07-01", 6), ("2026-04-30", 7), ("2026-09-19", 8), ("2026-11-21", 9)],
)
def test_types_are_those_of_the_day(client: TestClient, as_of: str, cities: int) -> None:
    items = answer(client, "provinces", as_of=as_of)["items"]

    assert sum(item["type"] == "thành phố trực thuộc trung ương" for item in items) == cities


@pytest.mark.parametrize(
    ("as_of", "regions"),
    [
        ("2025-06-30", {"Tây Nguyên": 5, "Bắc Trung Bộ và Duyên hải miền Trung": 14}),
        ("2025-07-01", {"Bắc Trung Bộ": 5, "Duyên hải Nam Trung Bộ và Tây Nguyên": 6}),
    ],
)
def test_regions_are_those_of_the_day(
    client: TestClient, as_of: str, regions: dict[str, int]
) -> None:
    found = Counter(item["region"] for item in answer(client, "provinces", as_of=as_of)["items"])

    assert len(found) == 6
    assert {name: found[name] for name in regions} == regions


def test_provinces_take_three_small_queries(client: TestClient, statements: list[str]) -> None:
    client.get("/v1/provinces")
    statements.clear()

    client.get("/v1/provinces")

    assert len(statements) == 3, statements


@pytest.mark.parametrize(
    ("code", "on", "name"),
    [
        ("82", "2025-06-30", "Tiền Giang"),
        ("82", "2025-07-01", "Đồng Tháp"),
        ("H58", "2025-06-30", "Tiền Giang"),
        ("000.00.00.H20", "2026-11-21", "Đồng Tháp"),
        ("h20.41", "2026-11-21", "Sở Khoa học và Công nghệ"),
        ("000.00.41.H20", "2026-11-21", "Sở Khoa học và Công nghệ"),
        ("27007", "2026-11-21", "Phường Tân Sơn"),
        ("Hoà Bình", "2025-06-30", "Hòa Bình"),
        ("tỉnh thanh hoá", "2026-11-21", "Thanh Hóa"),
        ("ba ria vung tau", "2025-06-30", "Bà Rịa - Vũng Tàu"),
        ("TP. Hồ Chí Minh", "2026-11-21", "Hồ Chí Minh"),
        ("Sở KH&CN Lạng Sơn", "2026-11-21", "Sở Khoa học và Công nghệ"),
        ("dong-thap/so-y-te", "2026-11-21", "Sở Y tế"),
    ],
)
def test_a_code_means_one_unit_on_a_day(client: TestClient, code: str, on: str, name: str) -> None:
    assert resolved(client, code, on) == name


@pytest.mark.parametrize(
    ("code", "on"),
    [
        ("H20.99", "2026-11-21"),
        ("H58", "2025-07-01"),
        ("99", "2026-11-21"),
        ("Atlantis", "2026-11-21"),
        ("Tiến Giàng", "2025-06-30"),
    ],
)
def test_an_unknown_code_is_404(client: TestClient, code: str, on: str) -> None:
    problem(client, 404, "org-units/resolve", code=code, on=on)


def test_an_ambiguous_name_is_409_with_its_candidates(client: TestClient) -> None:
    found = problem(client, 409, "org-units/resolve", code="Sở Khoa học và Công nghệ")

    assert {c["key"].split("/")[0] for c in found["candidates"]} == {
        "dong-thap",
        "lang-son",
        "thanh-hoa",
    }
    again = {resolved(client, c["key"], "2026-11-21") for c in found["candidates"]}
    assert again == {"Sở Khoa học và Công nghệ"}


def test_a_unit_shows_its_history(client: TestClient) -> None:
    former = answer(
        client,
        "org-units/resolve",
        code="tien-giang-den-2025/so-thong-tin-va-truyen-thong",
        on="2020-01-01",
    )

    unit = answer(client, f"org-units/{former['id']}")

    assert [p["key"] for p in unit["parents"]] == ["tien-giang-den-2025", "viet-nam"]
    assert [(s["unit"]["key"], s["on"], s["kind"]) for s in unit["successors"]] == [
        ("tien-giang-den-2025/so-khoa-hoc-va-cong-nghe", "2025-03-01", "merge")
    ]
    assert [a["key"] for a in unit["answered_by"]] == ["dong-thap/so-khoa-hoc-va-cong-nghe"]
    assert (unit["valid_to"], unit["as_of"]) == ("2025-03-01", "2026-11-21")


def test_a_province_shows_its_types_over_time(client: TestClient) -> None:
    found = answer(client, "org-units/resolve", code="22")

    types = answer(client, f"org-units/{found['id']}")["types"]

    assert [(t["valid_from"], t["instrument"]) for t in types] == [
        ("2008-08-01", None),
        ("2026-09-01", "36/2026/QH16"),
    ]


def test_a_commune_says_on_whose_land_it_stands(client: TestClient) -> None:
    commune = answer(client, "org-units", province="82", kind="commune", q="Mỹ Tho")

    unit = answer(client, f"org-units/{commune['items'][0]['id']}")

    assert unit["former_province"]["name"] == "Tiền Giang"
    assert unit["province"]["name"] == "Đồng Tháp"
    assert 10 < unit["latitude"] < 11


@pytest.mark.parametrize("unit_id", ["1", "2147483647"])
def test_an_unknown_id_is_404(client: TestClient, unit_id: str) -> None:
    problem(client, 404, f"org-units/{unit_id}")


def test_names_are_english_when_asked(client: TestClient) -> None:
    response = client.get(
        "/v1/org-units/resolve", params={"code": "H20.41"}, headers={"Accept-Language": "en"}
    )

    assert response.json()["name"] == "Department of Science and Technology"


def test_units_are_listed_page_by_page_without_gaps(client: TestClient) -> None:
    seen: list[int] = []
    wanted = {"province": "82", "kind": "commune", "limit": "40"}
    page = answer(client, "org-units", **wanted)
    while page["next"]:
        seen += [item["id"] for item in page["items"]]
        page = answer(client, "org-units", **wanted, cursor=page["next"])
    seen += [item["id"] for item in page["items"]]

    assert (page["total"], len(seen), len(set(seen))) == (102, 102, 102)


@pytest.mark.parametrize("q", ["khoa học", "KHOA HOC", "Khoa hoc va cong nghe", "KH&CN"])
def test_units_are_found_by_any_part_of_a_name(client: TestClient, q: str) -> None:
    found = answer(client, "org-units", province="H20", q=q)

    assert [item["key"] for item in found["items"]] == ["dong-thap/so-khoa-hoc-va-cong-nghe"]


def test_a_list_of_units_is_as_of_a_day(client: TestClient) -> None:
    found = answer(client, "org-units", province="82", kind="district", as_of="2018-06-01")

    assert (found["total"], found["as_of"]) == (11, "2018-06-01")
    assert {item["province"]["name"] for item in found["items"]} == {"Tiền Giang"}


def test_a_list_of_units_takes_three_queries(client: TestClient, statements: list[str]) -> None:
    client.get("/v1/org-units")
    statements.clear()

    client.get("/v1/org-units", params={"province": "82", "limit": "200"})

    assert len(statements) == 3, statements


@pytest.mark.parametrize(
    ("url", "params", "pointer"),
    [
        ("provinces", {"asof": "2025-06-30"}, "/query/asof"),
        ("provinces", {"as_of": "30/06/2025"}, "/query/as_of"),
        ("org-units", {"sort": "name"}, "/query/sort"),
        ("org-units", {"kind": "planet"}, "/query/kind"),
        ("org-units", {"limit": "201"}, "/query/limit"),
        ("org-units", {"cursor": "x"}, "/query/cursor"),
        ("org-units/resolve", {}, "/query/code"),
        ("org-units/resolve", {"code": ""}, "/query/code"),
        ("org-units/resolve", {"code": "82", "on": "2025-02-30"}, "/query/on"),
        ("org-units/abc", {}, "/path/unit_id"),
        ("org-units/99999999999", {}, "/path/unit_id"),
        ("calendar", {"from": "2026-01-01"}, "/query/to"),
        ("calendar", {"from": "2026-02-01", "to": "2026-01-01"}, "/query/to"),
        ("calendar", {"from": "2018-01-01", "to": "2028-12-31"}, "/query/to"),
        ("calendar", {"from": "1999-01-01", "to": "2026-01-01"}, "/query/from"),
    ],
)
def test_bad_input_is_pointed_at(
    client: TestClient, url: str, params: dict[str, str], pointer: str
) -> None:
    found = problem(client, 422, url, **params)

    assert pointer in [error["pointer"] for error in found["errors"]]


def test_a_list_of_units_of_an_unknown_province_is_404(client: TestClient) -> None:
    problem(client, 404, "org-units", province="H20.99")


def test_a_second_reading_may_answer_304(client: TestClient) -> None:
    first = client.get("/v1/provinces")

    again = client.get("/v1/provinces", headers={"If-None-Match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
