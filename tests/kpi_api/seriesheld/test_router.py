"""What a unit holds in series, and that a new succession needs no figure to be rewritten."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.calendar.periods import parse
from services.directory.units.domain import SuccessionKind, UnitKind
from services.directory.units.models import OrgUnit, Succession
from services.directory.units.queries import mark_changed
from services.kpi_api.indicators.queries import indicators
from services.kpi_api.rollups.queries import rollup_differences, sums
from tests.kpi_api.conftest import SCHOOLS, SCIENCE, Signed
from tests.kpi_api.make import put, unit

ON = date(2026, 10, 1)
NEW = "dong-thap/so-giao-duc-va-khoa-hoc"
CODE = "DVC-PORTAL-SECTION"


def merged(office: Session) -> None:
    """Both agencies give way to a new one on 1 October."""
    ends = list(office.scalars(select(OrgUnit).where(OrgUnit.key.in_([SCIENCE, SCHOOLS]))))
    heir = OrgUnit(
        key=NEW,
        kind=UnitKind.DEPARTMENT,
        name="Sở Giáo dục và Khoa học",
        short_name="Sở GD&KH",
        norm="so giao duc va khoa hoc",
        parent_id=ends[0].parent_id,
        province_id=ends[0].province_id,
        valid_from=ON,
    )
    office.add(heir)
    office.flush()
    for each in ends:
        each.valid_to = ON
        line = Succession(predecessor_id=each.id, successor_id=heir.id, on_date=ON)
        line.kind = SuccessionKind.MERGE
        office.add(line)
    office.flush()
    mark_changed(office)
    office.commit()


def held(http: TestClient, signed: Signed, key: str) -> dict[str, object]:
    answer = http.get("/v1/series-held", headers=signed, params={"org_unit": key})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


@pytest.fixture
def figures(office: Session) -> None:
    for key, period, value in (
        (SCIENCE, "2026-Q1", 1),
        (SCIENCE, "2026-Q3", 1),
        (SCHOOLS, "2026-Q3", 1),
    ):
        put(office, CODE, key, period, value, 1)
    office.commit()


@pytest.mark.usefixtures("figures")
def test_a_unit_says_what_it_holds(http: TestClient, people: dict[str, Signed]) -> None:
    found = held(http, people["coordinator"], SCIENCE)

    assert found.pop("unit")["key"] == SCIENCE  # type: ignore[index]
    assert found == {
        "indicators": 1,
        "observations": 2,
        "first_period": "2026-Q1",
        "last_period": "2026-Q3",
    }
    assert held(http, people["coordinator"], "dong-thap/so-noi-vu")["observations"] == 0


@pytest.mark.usefixtures("figures")
def test_nothing_is_recomputed_for_a_new_succession(
    http: TestClient, people: dict[str, Signed], office: Session
) -> None:
    """Sums are kept by province and stay right; the successor shows its predecessors' figures."""
    row = indicators(office)[CODE]
    period = parse("2026-Q3")
    assert period is not None
    place = unit(office, "dong-thap").id
    before = sums(office, [row.id], [place], [period.stored])
    assert before

    merged(office)

    assert rollup_differences(office) == []
    assert sums(office, [row.id], [place], [period.stored]) == before
    assert held(http, people["leader"], NEW)["observations"] == 3
    series = http.get(
        f"/v1/indicators/{CODE}/series",
        headers=people["leader"],
        params={"org_unit": NEW, "from": "2026-Q3", "to": "2026-Q3"},
    ).json()["points"]
    assert [(each["period"], each["numerator"]) for each in series] == [("2026-Q3", "2")]
    assert {each["key"] for each in series[0]["derived_from"]} == {SCIENCE, SCHOOLS}


def test_one_statement_whatever_it_holds(
    http: TestClient, people: dict[str, Signed], counted: Callable[[], int]
) -> None:
    held(http, people["leader"], SCIENCE)
    first = counted()
    held(http, people["leader"], "dong-thap")

    assert counted() - first == first
