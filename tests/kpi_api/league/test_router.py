"""Units side by side: order, ranks, and what cannot be compared."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from tests.kpi_api.conftest import SCIENCE, Signed
from tests.kpi_api.make import put

People = dict[str, Signed]
ADULTS = "DVC-ADULT-USE"


def ask(http: TestClient, signed: Signed, **params: str) -> Any:
    answer = http.get("/v1/league", headers=signed, params={"indicator": ADULTS} | params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_best_first_and_the_silent_last(http: TestClient, people: People, office: Session) -> None:
    put(office, ADULTS, "lang-son", "2026-Q3", 60, 100)
    put(office, ADULTS, "dong-thap", "2026-Q3", 70, 100)
    put(office, ADULTS, "thanh-hoa", "2026-Q3", 60, 100)
    put(office, ADULTS, "dong-thap", "2026-Q2", 65, 100)
    put(office, ADULTS, "dien-bien", "2026-Q3", 9, 10)
    office.commit()

    found = ask(http, people["observer"])

    top = [(r["unit"]["key"], r["rank"], r["value"], r["reason"]) for r in found["rows"][:5]]
    assert top == [
        ("dong-thap", 1, "70", None),
        ("lang-son", 2, "60", None),
        ("thanh-hoa", 2, "60", None),
        ("dien-bien", None, "90", "small_denominator"),
        (found["rows"][4]["unit"]["key"], None, None, None),
    ]
    assert (found["rows"][0]["previous"], found["rows"][0]["change"]) == ("65", "5")
    assert (found["period"], found["n_units"], found["n_with_value"]) == ("2026-Q3", 34, 4)
    assert found["nation"] == "64.193548"


def test_the_old_map_has_63_until_the_merger(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, ADULTS, "tien-giang-den-2025", "2025-Q2", 40, 100)
    put(office, ADULTS, "dong-thap-den-2025", "2025-Q2", 20, 100)
    office.commit()

    old = ask(http, people["observer"], period="2025-Q2", map="old")
    new = ask(http, people["observer"], period="2025-Q2", map="new")

    assert (old["n_units"], old["n_with_value"]) == (63, 2)
    assert (new["n_units"], new["n_with_value"], new["rows"][0]["value"]) == (34, 1, "30")
    assert old["nation"] == new["nation"] == "30"


def test_a_sum_with_a_part_missing_is_shown_and_not_ranked(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, ADULTS, "tien-giang-den-2025", "2025-Q2", 40, 100)
    office.commit()

    row = ask(http, people["observer"], period="2025-Q2")["rows"][0]

    assert (row["value"], row["rank"], row["comparable"], row["reason"]) == (
        "40",
        None,
        False,
        "partial",
    )


def test_agencies_and_communes_of_one_province(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-STAFF-COMM", SCIENCE, "2026-Q3", 30, 40)
    office.commit()

    agencies = ask(
        http, people["observer"], indicator="DVC-STAFF-COMM", level="agency", province="82"
    )
    communes = ask(
        http, people["observer"], indicator="DVC-GRASSROOTS", level="commune", province="82"
    )

    assert agencies["rows"][0]["unit"]["key"] == SCIENCE
    assert (communes["n_units"], communes["n_with_value"]) == (102, 0)
    assert communes["province"]["key"] == "dong-thap"


def test_the_number_of_statements_does_not_grow(
    http: TestClient, people: People, office: Session, counted: Callable[[], int]
) -> None:
    ask(http, people["observer"])
    before = counted()

    ask(http, people["observer"], level="commune", indicator="DVC-GRASSROOTS")

    assert counted() - before <= 5


def test_what_is_asked_for_must_be_there(http: TestClient, people: People) -> None:
    signed = people["observer"]

    assert http.get("/v1/league", params={"indicator": ADULTS}).status_code == 401
    for params, status in (
        ({}, 422),
        ({"indicator": "X"}, 404),
        ({"indicator": ADULTS, "period": "2026-Q7"}, 422),
        ({"indicator": ADULTS, "province": "H99"}, 404),
        ({"indicator": ADULTS, "level": "ward"}, 422),
    ):
        assert http.get("/v1/league", headers=signed, params=params).status_code == status
