"""Reading the trail of figures."""

from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.models import RoleGrant
from tests.conftest import NOW
from tests.kpi_api.conftest import SCIENCE, Signed
from tests.kpi_api.make import make_person, unit
from tests.signing import bearer, person


def test_a_value_entered_is_read_by_its_provinces_coordinator_and_no_other(
    http: TestClient, people: dict[str, Signed], office: Session
) -> None:
    officer = make_person(office, "Bà Ba")
    home = unit(office, SCIENCE)
    office.add(
        RoleGrant(person_id=officer.id, role="officer", unit_id=home.id, valid_from=NOW.date())
    )
    office.commit()
    value = {
        "indicator": "DVC-STAFF-COMM", "org_unit": home.key, "period": "2026-Q3",
        "numerator": 8, "denominator": 10,
    }  # fmt: skip
    signed = bearer(person(officer.id, ("officer", home.id)))
    entered = http.post("/v1/observations", headers=signed, json=value)
    assert entered.status_code == 201, entered.text

    asked = {"request_id": entered.headers["x-request-id"]}
    near = http.get("/v1/audit", headers=people["coordinator"], params=asked).json()
    far = http.get("/v1/audit", headers=people["far"], params=asked).json()

    [line] = near["items"]
    assert line["actor"] == {"kind": "person", "id": officer.id, "name": "Bà Ba"}
    assert (line["action"], line["subject"]["kind"]) == ("enter", "observation")
    assert line["after"]["num"] == "8"
    assert far["items"] == []
    assert http.get("/v1/audit", headers=people["observer"]).status_code == 403


def test_how_far_it_is_sealed(http: TestClient, people: dict[str, Signed]) -> None:
    answer = http.get("/v1/audit/seal", headers=people["coordinator"]).json()

    assert (answer["sealed"], answer["head"], answer["sealed_at"]) == (0, None, None)
    assert answer["unsealed"] > 0
