"""The KPI service holds numbers of what people did, and tells them."""

from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.kpi_api.trail.models import KpiAudit
from services.shared.audit import record
from tests.kpi_api.conftest import Signed
from tests.signing import bearer, machine, person


def test_person_reads_how_many_traces_there_are(http: TestClient, office: Session) -> None:
    for _ in range(2):
        record(office, KpiAudit, person(7001), "value_entered", ("observation", "1-2-3"))
    office.commit()

    found = http.get("/v1/personal-data", headers=bearer(person(7001))).json()

    assert found["service"] == "kpi"
    assert [(item["what"], item["count"]) for item in found["items"]] == [
        ("Dòng nhật ký thay đổi", 2)
    ]
    nothing = http.get("/v1/personal-data", headers=bearer(person(7002))).json()
    assert nothing["items"] == []


def test_machines_and_strangers_have_no_data_here(http: TestClient) -> None:
    headers: Signed = bearer(machine(1, ["kpi:read"]))

    assert http.get("/v1/personal-data", headers=headers).status_code == 403
    assert http.get("/v1/personal-data").status_code == 401
