"""What a portal sends and the receipt it gets: rules 1 to 6, 8 and 10 of the integration contract."""

import hashlib
import json
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.kpi_api.catalogue.service import store_source
from services.kpi_api.imports.models import Receipt
from services.kpi_api.observations.domain import Workflow
from services.kpi_api.observations.models import Observation, Revision
from services.kpi_api.rollups.queries import rollup_differences
from services.kpi_api.sources.models import Source
from services.kpi_api.trail.models import KpiAudit
from services.shared.db import Sessions
from tests.kpi_api.conftest import Signed, kpi_app
from tests.kpi_api.make import body, later, make_client, put, send, unit, value
from tests.signing import bearer, machine

EXAMPLE = b"""{ "source": "dvc-h20", "as_of": "2026-10-01T00:00:00+07:00", "mode": "partial", "dry_run": false,
  "control_totals": {"rows": 2, "numerator": "712345"},
  "observations": [
    {"indicator": "DVC-ADULT-USE", "org_unit": "H20", "period": "2026-Q3", "numerator": 512345, "denominator": "1024000"},
    {"indicator": "DVC-PORTAL-SECTION", "org_unit": "H20.99", "period": "2026-Q3", "value_state": "not_applicable", "note": "..."} ] }"""


def test_the_example_of_the_contract(http: TestClient, portal: Signed, office: Session) -> None:
    put(office, "DVC-ADULT-USE", "dong-thap", "2026-Q2", 1_600_000, 3_200_000)
    office.commit()

    answer = send(http, portal | {"Accept-Language": "en"}, EXAMPLE, "example-1")

    assert answer.status_code == 200
    receipt = answer.json()
    assert receipt.pop("id")
    assert receipt.pop("received_at") == "2026-11-21T09:00:00.000+07:00"
    assert [each.pop("detail") for each in receipt["warnings"]] == [
        "The denominator 1024000 is -68% against the last period (3200000)."
    ]
    assert [each.pop("detail") for each in receipt["errors"]]
    assert receipt == {
        "idempotency_key": "example-1",
        "status": "partially_accepted",
        "dry_run": False,
        "sha256": hashlib.sha256(EXAMPLE).hexdigest(),
        "source": "dvc-h20",
        "counts": {"received": 2, "created": 1, "updated": 0, "unchanged": 0, "rejected": 1},
        "control_totals": {"rows": "match", "numerator": "mismatch: 512345 received"},
        "warnings": [{"index": 0, "code": "W-JUMP"}],
        "errors": [{"index": 1, "pointer": "/observations/1/org_unit", "code": "E-ORG-UNKNOWN"}],
    }


def test_the_same_key_and_body_get_the_same_bytes(
    http: TestClient, portal: Signed, office: Session
) -> None:
    first = send(http, portal, EXAMPLE, "twice")
    again = send(http, portal | {"Accept-Language": "en"}, EXAMPLE, "twice")

    assert again.content == first.content
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Idempotency-Replayed"] == "true"
    assert office.scalar(select(func.count()).select_from(Receipt)) == 1


def test_the_same_key_with_another_body_is_refused(http: TestClient, portal: Signed) -> None:
    send(http, portal, body(value()), "k")

    answer = send(http, portal, body(value(numerator=1)), "k")

    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/key-reused")


def test_another_client_may_use_the_same_key(
    http: TestClient, portal: Signed, office: Session
) -> None:
    other = make_client(office, "dong-thap", source="khac")
    office.commit()
    send(http, portal, body(value()), "k")

    answer = send(http, bearer(machine(other.id, ["kpi:write"])), body(value(), source="khac"), "k")

    assert answer.json()["counts"]["unchanged"] == 1


def test_a_key_is_free_again_after_thirty_days(
    http: TestClient, portal: Signed, directory_sessions: Sessions, office: Session
) -> None:
    first = send(http, portal, body(value()), "k").json()
    with directory_sessions.begin() as session:
        receipt = session.scalars(select(Receipt)).one()
        receipt.received_at = later(days=-31)

    second = send(http, portal, body(value(numerator=7)), "k")

    assert second.status_code == 200
    assert second.json()["counts"]["updated"] == 1
    assert http.get(f"/v1/imports/{first['id']}", headers=portal).json() == first


def test_no_key_is_a_bad_request(http: TestClient, portal: Signed) -> None:
    headers = portal | {"Content-Type": "application/json"}

    for key in ({}, {"Idempotency-Key": " "}, {"Idempotency-Key": "k\x7f"}):
        answer = http.post("/v1/imports", content=body(value()), headers=headers | key)
        assert answer.status_code == 400


def test_the_same_value_again_is_unchanged_and_leaves_no_revision(
    http: TestClient, portal: Signed, office: Session
) -> None:
    send(http, portal, body(value()))

    again = send(http, portal, body(value(numerator="500.00", denominator=1000.0))).json()

    assert again["counts"] == _counts(unchanged=1)
    assert again["warnings"] == []
    assert office.scalar(select(func.count()).select_from(Revision)) == 1


def test_another_value_updates_and_leaves_a_revision(
    http: TestClient, portal: Signed, office: Session
) -> None:
    send(http, portal, body(value()))

    again = send(http, portal, body(value(numerator=501))).json()

    assert again["counts"] == _counts(updated=1)
    kept = office.scalars(select(Revision.num).order_by(Revision.id)).all()
    assert list(map(str, kept)) == ["500", "501"]
    assert rollup_differences(office) == []


def test_atomic_mode_rejects_all_for_one_error(
    http: TestClient, portal: Signed, office: Session
) -> None:
    rows = [value(), value(period="2026-Q9")]

    receipt = send(http, portal, body(*rows, mode="atomic")).json()

    assert receipt["status"] == "rejected"
    assert receipt["counts"] == _counts(received=2, rejected=2)
    assert len(receipt["errors"]) == 1
    assert _stored(office) == 0


def test_partial_mode_stores_the_good_rows(
    http: TestClient, portal: Signed, office: Session
) -> None:
    rows = [value(), value(period="2026-Q9")]

    receipt = send(http, portal, body(*rows)).json()

    assert receipt["status"] == "partially_accepted"
    assert receipt["counts"] == _counts(received=2, created=1, rejected=1)
    assert _stored(office) == 1


def test_two_rows_with_one_key_are_both_rejected(
    http: TestClient, portal: Signed, office: Session
) -> None:
    rows = [value("H20"), value("000.00.00.H20", numerator=1), value("82", numerator="x")]

    receipt = send(http, portal, body(*rows)).json()

    doubled = [e["index"] for e in receipt["errors"] if e["code"] == "E-DUPLICATE-ROW"]
    assert doubled == [0, 1, 2]
    assert receipt["counts"] == _counts(received=3, rejected=3)


def test_a_dry_run_answers_the_same_and_stores_nothing(
    http: TestClient, portal: Signed, office: Session
) -> None:
    rows = [value(), value(period="2026-Q9")]

    dry = send(http, portal, body(*rows, dry_run=True), "k").json()
    real = send(http, portal, body(*rows), "k").json()

    different = ("id", "dry_run", "sha256")
    assert {k: v for k, v in dry.items() if k not in different} == {
        k: v for k, v in real.items() if k not in different
    }
    assert office.scalar(select(func.count()).select_from(Receipt)) == 1
    assert http.get(f"/v1/imports/{dry['id']}", headers=portal).status_code == 404


def test_a_dry_run_alone_leaves_no_trace(http: TestClient, portal: Signed, office: Session) -> None:
    send(http, portal, body(value(), dry_run=True))

    assert _stored(office) == 0
    assert rollup_differences(office) == []


def test_a_code_is_resolved_on_the_last_day_of_its_period(
    http: TestClient, portal: Signed, office: Session
) -> None:
    rows = [value("82", "2025-Q1"), value("82", "2026-Q1", numerator=600)]

    receipt = send(http, portal, body(*rows)).json()

    assert receipt["status"] == "accepted"
    found = dict(office.execute(select(Observation.num, Observation.unit_id)).all())
    assert found == {
        500: unit(office, "tien-giang-den-2025").id,
        600: unit(office, "dong-thap").id,
    }


def test_a_trusted_source_is_published_at_once_and_another_waits(
    http: TestClient, portal: Signed, office: Session
) -> None:
    store_source(office, {"code": "khac", "name": {"vi": "Khác", "en": "Other"}})
    other = make_client(office, "dong-thap", source="khac")
    office.commit()
    send(http, portal, body(value()))

    send(http, bearer(machine(other.id, ["kpi:write"])), body(value(numerator=1), source="khac"))

    row = office.scalars(select(Observation)).one()
    assert (str(row.workflow), str(row.num), str(row.pub_num)) == ("submitted", "1", "500")


def test_a_client_brings_a_source_of_its_own_and_its_values_wait(
    http: TestClient, office: Session
) -> None:
    client = make_client(office, "dong-thap", source="cong-moi")
    office.commit()
    signed = bearer(machine(client.id, ["kpi:write"]))

    tried = send(http, signed, body(value(), source="cong-moi", dry_run=True))

    new = select(Source).where(Source.code == "cong-moi")
    assert tried.json()["counts"]["created"] == 1
    assert office.scalars(new).all() == []
    for _ in range(2):
        assert send(http, signed, body(value(), source="cong-moi")).status_code == 200
    source = office.scalars(new).one()
    assert (source.name_vi, source.trusted, source.simulated) == (client.name, False, False)
    assert office.scalars(select(Observation)).one().workflow is Workflow.SUBMITTED
    added = select(KpiAudit.subject_id).where(KpiAudit.action == "source_added")
    assert office.scalars(added).all() == ["cong-moi"]


@pytest.mark.parametrize("source", ["nhap-tay", "mo-phong"])
def test_no_client_may_pass_for_people_or_for_simulation(
    http: TestClient, office: Session, source: str
) -> None:
    client = make_client(office, "dong-thap", source=source)
    office.commit()

    answer = send(http, bearer(machine(client.id, ["kpi:write"])), body(value(), source=source))

    assert answer.status_code == 403


def test_receipts_are_listed_for_their_client_only(
    http: TestClient, portal: Signed, people: dict[str, Signed], office: Session
) -> None:
    sent = send(http, portal, EXAMPLE)
    other = bearer(machine(make_client(office, "lang-son", source="khac").id, ["kpi:read"]))
    office.commit()

    listed = http.get("/v1/imports", headers=portal, params={"source": "dvc-h20"}).json()

    assert [each["id"] for each in listed["items"]] == [sent.json()["id"]]
    assert (listed["items"][0]["n_warnings"], listed["items"][0]["n_errors"]) == (0, 1)
    one = f"/v1/imports/{sent.json()['id']}"
    assert http.get(one, headers=portal).content == sent.content
    assert http.get(one, headers=people["leader"]).content == sent.content
    for stranger in (other, people["far"]):
        assert http.get(one, headers=stranger).status_code == 404
        assert http.get("/v1/imports", headers=stranger).json()["items"] == []


def test_a_delivery_of_another_provinces_machine_for_the_same_source_stays_there(
    http: TestClient, portal: Signed, people: dict[str, Signed], office: Session
) -> None:
    send(http, portal, EXAMPLE)
    earlier = make_client(office, "lang-son", source="dvc-h20", active=False)
    row = office.scalars(select(Receipt)).one()
    columns = {each.key: getattr(row, each.key) for each in Receipt.__table__.columns}
    own = {"id": row.id + 1, "public_id": uuid4(), "client_id": earlier.id}
    office.add(Receipt(**columns | own))
    office.commit()

    listed = http.get("/v1/imports", headers=people["coordinator"]).json()["items"]

    assert [each["id"] for each in listed] == [str(row.public_id)]
    one = f"/v1/imports/{own['public_id']}"
    assert http.get(one, headers=people["coordinator"]).status_code == 404


def test_a_receipt_keeps_its_bytes_across_apps(
    http: TestClient, portal: Signed, directory_sessions: Sessions
) -> None:
    sent = send(http, portal, EXAMPLE, "k")

    with TestClient(kpi_app(directory_sessions, later(minutes=10))) as tomorrow:
        assert send(tomorrow, portal, EXAMPLE, "k").content == sent.content


def test_an_import_is_in_the_audit_trail(http: TestClient, portal: Signed, office: Session) -> None:
    receipt = send(http, portal | {"X-Request-ID": "portal-request-1"}, EXAMPLE).json()

    line = office.scalars(select(KpiAudit).where(KpiAudit.action == "import")).one()
    assert (line.subject_id, line.request_id) == (receipt["id"], "portal-request-1")
    assert line.after is not None
    assert line.after["sha256"] == receipt["sha256"]


def _counts(**some: int) -> dict[str, int]:
    names = ("received", "created", "updated", "unchanged", "rejected")
    return dict.fromkeys(names, 0) | {"received": 1} | some


def _stored(session: Session) -> Any:
    return session.scalar(select(func.count()).select_from(Observation))


def test_receipts_are_json(http: TestClient, portal: Signed) -> None:
    answer = send(http, portal, EXAMPLE)

    assert answer.headers["content-type"] == "application/json"
    assert json.loads(answer.content)["source"] == "dvc-h20"
