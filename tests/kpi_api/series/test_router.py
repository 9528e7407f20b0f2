"""Series on both maps, and that nothing is lost between them."""

import json
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.calendar.periods import Period, parse
from services.directory.units.domain import Directory, Unit
from services.directory.units.queries import directory
from services.kpi_api.indicators.queries import indicators
from services.kpi_api.observations.domain import ValueState
from services.kpi_api.series.domain import Figure, sources_of
from services.kpi_api.series.queries import lenses
from tests.kpi_api.conftest import Signed
from tests.kpi_api.make import put, send, value

People = dict[str, Signed]


def ask(http: TestClient, signed: Signed, code: str = "DVC-ADULT-USE", **params: str) -> Any:
    answer = http.get(f"/v1/indicators/{code}/series", headers=signed, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def points(found: Any, *members: str) -> list[tuple[Any, ...]]:
    return [tuple(each[name] for name in members) for each in found["points"]]


def test_before_the_merger_the_successor_is_its_predecessors_sum(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-ADULT-USE", "tien-giang-den-2025", "2025-Q2", 300, 1000)
    put(office, "DVC-ADULT-USE", "dong-thap-den-2025", "2025-Q2", 100, 600)
    put(office, "DVC-ADULT-USE", "dong-thap", "2025-Q3", 480, 1600)
    office.commit()

    found = ask(http, people["observer"], org_unit="82", **{"from": "2025-Q2", "to": "2025-Q3"})

    assert points(found, "period", "value", "numerator", "denominator") == [
        ("2025-Q2", "25", "400", "1600"), ("2025-Q3", "30", "480", "1600"),
    ]  # fmt: skip
    derived = [each["key"] for each in found["points"][0]["derived_from"]]
    assert derived == ["dong-thap-den-2025", "tien-giang-den-2025"]
    assert found["points"][1]["derived_from"] == []


def test_after_the_merger_the_old_map_is_empty_and_says_why(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-ADULT-USE", "tien-giang-den-2025", "2025-Q2", 300, 1000)
    put(office, "DVC-ADULT-USE", "dong-thap", "2025-Q3", 480, 1600)
    office.commit()
    span = {"from": "2025-Q2", "to": "2025-Q3"}

    found = ask(http, people["observer"], org_unit="82", map="old", **span)

    assert found["org_unit"]["key"] == "tien-giang-den-2025"
    assert points(found, "period", "value", "reason") == [
        ("2025-Q2", "30", None), ("2025-Q3", None, "after_merger"),
    ]  # fmt: skip


def test_a_province_that_never_merged_is_the_same_on_both_maps(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-ADULT-USE", "lang-son", "2025-Q2", 1, 4)
    put(office, "DVC-ADULT-USE", "lang-son", "2026-Q3", 1, 2)
    office.commit()

    new, old = (ask(http, people["observer"], org_unit="lang-son", map=m) for m in ("new", "old"))

    assert new["points"] == old["points"]
    assert (new["first"], new["last"]) == ("2025-Q2", "2026-Q3")


def test_zero_missing_and_not_applicable_stay_apart(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-ADULT-USE", "dong-thap", "2025-Q3", 0, 10)
    put(office, "DVC-ADULT-USE", "dong-thap", "2025-Q4", state=ValueState.MISSING)
    put(office, "DVC-ADULT-USE", "dong-thap", "2026-Q1", state=ValueState.NOT_APPLICABLE)
    office.commit()
    span = {"from": "2025-Q3", "to": "2026-Q2"}

    found = ask(http, people["observer"], org_unit="dong-thap", **span)

    assert points(found, "value", "state") == [
        ("0", "reported"), (None, "missing"), (None, "not_applicable"), (None, None),
    ]  # fmt: skip


def test_a_part_that_is_missing_is_said(http: TestClient, people: People, office: Session) -> None:
    put(office, "DVC-ADULT-USE", "tien-giang-den-2025", "2025-Q2", 300, 1000)
    office.commit()

    found = ask(
        http, people["observer"], org_unit="dong-thap", **{"from": "2025-Q2", "to": "2025-Q2"}
    )

    point = found["points"][0]
    assert (point["value"], point["reason"]) == ("30", "partial")
    assert (point["units"]["expected"], point["units"]["reported"]) == (2, 1)


def test_a_province_adds_up_its_agencies_and_never_its_own_total(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-STAFF-COMM", "dong-thap/so-khoa-hoc-va-cong-nghe", "2026-Q3", 30, 40)
    put(office, "DVC-STAFF-COMM", "dong-thap/so-y-te", "2026-Q3", 50, 60)
    put(office, "DVC-STAFF-COMM", "dong-thap", "2026-Q3", 9_000, 10_000)
    office.commit()

    found = ask(http, people["observer"], "DVC-STAFF-COMM", org_unit="dong-thap")

    point = found["points"][-1]
    assert (point["numerator"], point["denominator"], point["value"]) == ("80", "100", "80")
    assert point["units"]["reported"] == 2
    assert point["units"]["expected"] > 10


def test_a_point_names_its_receipt(http: TestClient, people: People, portal: Signed) -> None:
    content = {"source": "dvc-h20", "as_of": "2026-10-01T00:00:00+07:00", "observations": [value()]}

    receipt = send(http, portal, json.dumps(content).encode()).json()["id"]

    found = ask(http, people["observer"], org_unit="H20")

    assert found["points"][-1]["receipt"] == receipt
    assert found["simulated"] is False


def test_simulated_figures_are_marked(http: TestClient, people: People, office: Session) -> None:
    put(office, "DVC-ADULT-USE", "dong-thap", "2026-Q3", 1, 2, source="mo-phong")
    office.commit()

    found = ask(http, people["observer"], org_unit="dong-thap")

    assert (found["simulated"], found["points"][-1]["simulated"]) == (True, True)


@pytest.mark.parametrize(
    "span",
    [
        {"from": "2026-Q9"}, {"to": "x"}, {"from": "2026-Q3", "to": "2026-Q1"},
        {"from": "2026-Q1", "to": "2026-09"}, {"from": "2000-01", "to": "2099-12"}, {"map": "x"},
    ],
    ids=str,
)  # fmt: skip
def test_a_span_that_is_none(http: TestClient, people: People, span: dict[str, str]) -> None:
    params = {"org_unit": "82"} | span

    answer = http.get(
        "/v1/indicators/DVC-ADULT-USE/series", headers=people["observer"], params=params
    )

    assert answer.status_code == 422


def test_unknown_indicator_is_not_found(http: TestClient, people: People) -> None:
    for path in ("/v1/indicators/X/series", "/v1/indicators/X", "/v1/indicators/%00"):
        answer = http.get(
            path, headers=people["observer"], params={"org_unit": "82"} if "series" in path else {}
        )
        assert answer.status_code == 404


def test_nothing_is_lost_between_63_34_and_the_nation(office: Session) -> None:
    found = directory(office)
    before = found.provinces(parse_day("2025-Q2"))
    assert len(before) == 63
    for number, each in enumerate(before, 1):
        put(office, "DVC-ADULT-USE", each.key, "2025-Q2", 3 * number + 1, 7 * number + 11)

    period = parse("2025-Q2")
    assert period is not None
    old = [figure(office, found, each, period, "old") for each in before]
    new = [
        figure(office, found, each, period, "new") for each in found.provinces(parse_day("2026-Q3"))
    ]
    nation = figure(office, found, found.by_key("viet-nam"), period, "new")

    assert len(new) == 34
    assert total(old) == total(new) == (nation.cell.num, nation.cell.den)
    assert nation.cell.reported == 63
    assert all(each.reason is None for each in [*old, *new, nation])


def figure(
    session: Session, found: Directory, unit: Unit | None, period: Period, on_map: Any
) -> Figure:
    assert unit is not None
    row = indicators(session)["DVC-ADULT-USE"]
    lens = lenses(session, found, [row], sources_of(found, unit), [period], on_map)[row.id]
    return lens.figure(unit, period)


def total(figures: list[Figure]) -> tuple[Decimal, Decimal]:
    return (
        sum((each.cell.num or Decimal(0) for each in figures), Decimal(0)),
        sum((each.cell.den or Decimal(0) for each in figures), Decimal(0)),
    )


def parse_day(code: str) -> Any:
    found = parse(code)
    assert found is not None
    return found.last_day
