"""Assessments over HTTP: inherited targets, both maps, frozen verdicts."""

from datetime import timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.units.queries import directory
from services.kpi_api.assessments.freezing import freeze_verdicts
from services.kpi_api.assessments.models import Verdict
from tests.conftest import NOW
from tests.kpi_api.conftest import Signed
from tests.kpi_api.make import PLAN, put

People = dict[str, Signed]
BEFORE = {"2025-Q1": (38, 34), "2025-Q2": (42, 40)}
AFTER = {"2025-Q3": 458, "2025-Q4": 493, "2026-Q1": 501, "2026-Q2": 509, "2026-Q3": 516}


def scene(session: Session) -> None:
    """Two provinces of 500 adults each, which become one of 1,000."""
    for period, (tien_giang, dong_thap) in BEFORE.items():
        put(session, "DVC-ADULT-USE", "tien-giang-den-2025", period, tien_giang * 5, 500)
        put(session, "DVC-ADULT-USE", "dong-thap-den-2025", period, dong_thap * 5, 500)
    for period, users in AFTER.items():
        put(session, "DVC-ADULT-USE", "dong-thap", period, users, 1000)
    session.commit()


def ask(http: TestClient, signed: Signed, **params: str) -> Any:
    answer = http.get("/v1/assessments", headers=signed, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def adult(found: Any) -> Any:
    return next(each for each in found["items"] if each["indicator"]["code"] == "DVC-ADULT-USE")


def test_the_successor_inherits_and_is_judged_by_its_own_figures(
    http: TestClient, people: People, office: Session
) -> None:
    scene(office)

    answer = ask(http, people["observer"], org_unit="82")

    found = adult(answer)
    assert (answer["on"], answer["map"], answer["simulated"]) == ("2026-11-21", "new", False)
    assert (found["inherited"], found["scope"]["key"]) == (True, "tien-giang-den-2025")
    assert found["baseline"] == {
        "period": "2025-Q1", "on": "2025-03-14", "value": "36", "derived": True, "simulated": False,
    }  # fmt: skip
    assert found["current"]["value"] == "51.6"
    assert (found["status"], found["judged_by"]) == ("acceleration_needed", 2030)
    first, last = found["targets"]
    assert (first["year"], first["result"], first["gap"], first["observed"]) == (
        2025,
        "not_met",
        "-0.7",
        "49.3",
    )
    assert first["frozen_at"] is None
    assert (last["year"], last["result"], last["due_on"]) == (2030, None, "2030-12-14")
    assert found["periods_left"] == 17
    assert found["required_pace"] == "1.082353"


def test_all_eleven_indicators_are_there(http: TestClient, people: People) -> None:
    answer = ask(http, people["observer"], org_unit="dong-thap", plan=PLAN)

    assert len(answer["items"]) == 11
    assert {each["status"] for each in answer["items"]} == {"no_data"}
    reference = next(e for e in answer["items"] if e["indicator"]["code"] == "DVC-KH46")
    assert reference["reason"] == "refers_to_other_plan"


def test_the_old_map_keeps_its_own_until_the_merger(
    http: TestClient, people: People, office: Session
) -> None:
    scene(office)

    before = adult(ask(http, people["observer"], org_unit="82", map="old", on="2025-06-30"))
    after = adult(ask(http, people["observer"], org_unit="82", map="old"))

    assert (before["current"]["value"], before["inherited"]) == ("42", False)
    assert before["status"] != "no_data"
    assert (after["status"], after["reason"]) == ("no_data", "after_merger")
    assert after["current"]["period"] == "2025-Q2"


def test_a_past_day_knows_nothing_later(http: TestClient, people: People, office: Session) -> None:
    scene(office)

    found = adult(ask(http, people["observer"], org_unit="dong-thap", on="2025-10-01"))

    assert found["current"]["period"] == "2025-Q3"
    assert found["targets"][0]["result"] is None


def test_a_verdict_is_frozen_once(http: TestClient, people: People, office: Session) -> None:
    scene(office)
    assert freeze_verdicts(office, directory(office), NOW) > 0
    put(office, "DVC-ADULT-USE", "dong-thap", "2025-Q4", 600, 1000)
    assert freeze_verdicts(office, directory(office), NOW + timedelta(days=1)) == 0
    office.commit()

    first = adult(ask(http, people["observer"], org_unit="dong-thap"))["targets"][0]

    assert (first["result"], first["observed"], first["formula_version"]) == (
        "not_met",
        "49.3",
        "1.0",
    )
    assert first["frozen_at"] is not None


def test_reading_freezes_nothing(http: TestClient, people: People, office: Session) -> None:
    scene(office)

    ask(http, people["observer"], org_unit="dong-thap")

    assert office.scalar(select(func.count()).select_from(Verdict)) == 0


def test_a_derived_figure_with_a_part_missing_is_not_judged(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-ADULT-USE", "tien-giang-den-2025", "2025-Q2", 1, 2)
    put(office, "DVC-ADULT-USE", "dong-thap", "2025-Q3", 1, 2)
    office.commit()

    found = adult(ask(http, people["observer"], org_unit="dong-thap"))

    assert found["baseline"]["period"] == "2025-Q3"


def test_sign_in_and_known_units(http: TestClient, people: People) -> None:
    assert http.get("/v1/assessments", params={"org_unit": "82"}).status_code == 401
    signed = people["observer"]
    assert http.get("/v1/assessments", headers=signed).status_code == 422
    unknown = {"org_unit": "H99"}
    assert http.get("/v1/assessments", headers=signed, params=unknown).status_code == 404
    odd = {"org_unit": "82", "colour": "red"}
    assert http.get("/v1/assessments", headers=signed, params=odd).status_code == 422
