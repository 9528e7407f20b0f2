"""Every code a row can get, and requests that are refused as a whole."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.directory.people.models import ApiClient
from services.kpi_api.imports.models import Receipt
from services.kpi_api.observations.domain import ValueState, Workflow
from services.kpi_api.observations.models import STATES, WORKFLOWS, Observation, PeriodLock
from services.kpi_api.rollups.queries import rollup_differences
from tests.conftest import NOW
from tests.kpi_api.conftest import Signed
from tests.kpi_api.make import body, make_client, put, send, unit, value
from tests.signing import bearer, machine

CODES: list[tuple[dict[str, Any], str, str]] = [
    ({"indicator": "DVC-X"}, "indicator", "E-INDICATOR-UNKNOWN"),
    ({"indicator": 5}, "indicator", "E-INDICATOR-UNKNOWN"),
    ({"indicator": "DVC-KH46"}, "indicator", "E-INDICATOR-UNKNOWN"),
    ({"org_unit": "H20.99"}, "org_unit", "E-ORG-UNKNOWN"),
    ({"org_unit": ""}, "org_unit", "E-ORG-UNKNOWN"),
    ({"org_unit": ["H20"]}, "org_unit", "E-ORG-UNKNOWN"),
    ({"org_unit": "\ud800"}, "org_unit", "E-ORG-UNKNOWN"),
    ({"org_unit": "Sở Y tế"}, "org_unit", "E-ORG-AMBIGUOUS"),
    ({"org_unit": "H37"}, "org_unit", "E-ORG-NOT-ALLOWED"),
    ({"period": "2026-13"}, "period", "E-PERIOD-INVALID"),
    ({"period": 2026}, "period", "E-PERIOD-INVALID"),
    ({"period": "2027-Q2"}, "period", "E-PERIOD-FUTURE"),
    ({"period": "2026-Q1"}, "period", "E-PERIOD-LOCKED"),
    ({"numerator": "abc"}, "numerator", "E-NUMBER-INVALID"),
    ({"numerator": None}, "numerator", "E-NUMBER-INVALID"),
    ({"numerator": True}, "numerator", "E-NUMBER-INVALID"),
    ({"denominator": {}}, "denominator", "E-NUMBER-INVALID"),
    ({"value": "50"}, "value", "E-NUMBER-INVALID"),
    ({"numerator": -1}, "numerator", "E-NEGATIVE"),
    ({"denominator": "-1000"}, "denominator", "E-NEGATIVE"),
    ({"numerator": 1001}, "numerator", "E-NUM-GT-DEN"),
    ({"denominator": 0, "numerator": 0}, "denominator", "E-DENOMINATOR-ZERO"),
    ({"value_state": "unknown"}, "value_state", "E-STATE-INVALID"),
    ({"value_state": None}, "value_state", "E-STATE-INVALID"),
    ({"value_state": "missing"}, "numerator", "E-STATE-INVALID"),
]


@pytest.mark.parametrize("place", range(len(CODES)))
def test_each_fault_has_its_code(
    http: TestClient, portal: Signed, office: Session, place: int
) -> None:
    members, member, code = CODES[place]
    office.add(PeriodLock(period=202621, locked_at=NOW, reason="đã công bố"))
    office.commit()

    receipt = send(http, portal, body(value(**members))).json()

    found = [(each["pointer"], each["code"]) for each in receipt["errors"]]
    assert (f"/observations/0/{member}", code) in found
    assert receipt["counts"]["rejected"] == 1
    assert office.scalar(select(func.count()).select_from(Observation)) == 0


@pytest.mark.parametrize("row", [None, 5, "x", [], [{}]], ids=str)
def test_what_is_no_row_at_all(http: TestClient, portal: Signed, row: Any) -> None:
    receipt = send(http, portal, body(row)).json()

    assert receipt["counts"]["rejected"] == 1
    assert {each["code"] for each in receipt["errors"]} >= {"E-INDICATOR-UNKNOWN"}


def test_missing_and_not_applicable_are_no_zero(
    http: TestClient, portal: Signed, office: Session
) -> None:
    plain = {"indicator": "DVC-ADULT-USE", "org_unit": "H20"}
    rows = [
        value(period="2026-Q1", numerator=0),
        plain | {"period": "2026-Q2", "value_state": "missing"},
        plain | {"period": "2026-Q3", "value_state": "not_applicable"},
    ]

    assert send(http, portal, body(*rows)).json()["status"] == "accepted"

    kept = dict(office.execute(select(Observation.period, Observation.state)).all())
    assert kept == {202621: "reported", 202622: "missing", 202623: "not_applicable"}
    assert rollup_differences(office) == []


def test_a_qualitative_value_is_one_or_nothing(http: TestClient, portal: Signed) -> None:
    plain = {"indicator": "DVC-PRESS", "org_unit": "H20"}
    rows = [
        plain | {"period": "2026-Q2", "value": 1, "note": "chuyên trang\tmới\n\\."},
        plain | {"period": "2026-Q3", "value": 2},
    ]

    receipt = send(http, portal, body(*rows)).json()

    assert [(e["index"], e["code"]) for e in receipt["errors"]] == [(1, "E-NUMBER-INVALID")]


def test_a_note_is_kept_as_it_was_without_what_cannot_be(
    http: TestClient, portal: Signed, office: Session
) -> None:
    note = "a\tb\nc\\.\\N\x00\ud800 d" + "x" * 2_000

    assert send(http, portal, body(value(note=note))).json()["status"] == "accepted"

    kept = office.scalars(select(Observation.note)).one()
    assert kept is not None
    assert kept.startswith("a\tb\nc\\.\\N d")
    assert len(kept) == 1_000


def test_warnings_are_stored_all_the_same(
    http: TestClient, portal: Signed, office: Session
) -> None:
    put(office, "DVC-ADULT-USE", "dong-thap", "2026-Q2", 495, 1000)
    put(office, "DVC-EID", "dong-thap", "2026-Q2", 495, 1000)
    office.commit()
    rows = [
        value(numerator=900, denominator=1000),
        value(indicator="DVC-EID", numerator=900, denominator=1301),
        value(indicator="DVC-STUDENT"),
    ]

    receipt = send(http, portal, body(*rows)).json()

    assert receipt["status"] == "accepted"
    assert [(w["index"], w["code"]) for w in receipt["warnings"]] == [(1, "W-JUMP")]


def test_a_value_far_from_its_own_history(
    http: TestClient, portal: Signed, office: Session
) -> None:
    for number, users in enumerate((500, 510, 490, 505, 495)):
        put(
            office,
            "DVC-ADULT-USE",
            "lang-son",
            f"202{5 + number // 4}-Q{number % 4 + 1}",
            users,
            1000,
        )
    client = bearer(machine(make_client(office, "lang-son", source="dvc-h37").id, ["kpi:write"]))
    office.commit()

    rows = [
        value("lang-son", "2026-Q2", numerator=900),
        value("lang-son", "2026-Q3", numerator=512),
    ]
    far, near = (send(http, client, body(row, source="dvc-h37")).json() for row in rows)

    assert [each["code"] for each in far["warnings"]] == ["W-OUTLIER"]
    assert near["warnings"] == []


def test_the_day_of_the_cut_is_the_countrys(http: TestClient, portal: Signed) -> None:
    """18:00 UTC on the 13th is the 14th in Việt Nam, the last day of the third quarter."""
    receipt = send(http, portal, body(value(), as_of="2026-09-13T18:00:00Z")).json()

    assert receipt["warnings"] == []


def test_figures_cut_too_early_or_before_the_ones_kept_are_stale(
    http: TestClient, portal: Signed
) -> None:
    early = send(http, portal, body(value(), as_of="2026-09-01T00:00:00+07:00")).json()
    send(http, portal, body(value(numerator=2), as_of="2026-11-01T00:00:00+07:00"))
    older = send(http, portal, body(value(numerator=3), as_of="2026-10-01T00:00:00+07:00")).json()

    assert [each["code"] for each in early["warnings"]] == ["W-STALE"]
    assert [each["code"] for each in older["warnings"]] == ["W-STALE"]
    # A warning only: the figures that came last are stored.
    assert older["counts"]["updated"] == 1


def test_control_totals_count_every_row_that_came(http: TestClient, portal: Signed) -> None:
    rows = [value(numerator="0.1"), value(period="2026-Q9", numerator="0.2"), value(numerator="x")]
    totals = {"rows": "3", "numerator": 0.3, "denominator": "3000.0", "value": "oops"}

    receipt = send(http, portal, body(*rows, control_totals=totals)).json()

    assert receipt["control_totals"] == {
        "rows": "match", "numerator": "match", "denominator": "match", "value": "mismatch: 0 received",
    }  # fmt: skip


WHOLE: list[tuple[bytes, int, str]] = [
    (b'{"source": "dvc-h20",\n "as_of": }', 422, "json_invalid"),
    (b"", 422, "json_invalid"),
    (b"\xff\xfe{", 422, "json_invalid"),
    (b'{"a": NaN}', 422, "json_invalid"),
    (b"[" * 100_000, 422, "json_invalid"),
    (b"[]", 422, "model_type"),
    (b"{}", 422, "missing"),
    (body(value(), source="xyz"), 422, "E-SOURCE-UNKNOWN"),
    (body(value(), source="nhap-tay"), 403, ""),
    (body(value(), source=None), 422, "string_type"),
    (body(value(), as_of="2026-10-01T00:00:00"), 422, "timezone_aware"),
    (body(value(), as_of=5), 422, "value_error"),
    (body(value(), as_of="0001-01-01T00:00:00+07:00"), 422, "value_error"),
    (body(value(), mode="sometimes"), 422, "literal_error"),
    (body(value(), dry_run="yes"), 422, "bool_type"),
    (body(value(), colour="red"), 422, "extra_forbidden"),
    (body(value(), **{"\ud800": 1}), 422, "string_unicode"),
    (body(value(), control_totals={"colour": 1}), 422, "extra_forbidden"),
    (b'{"source": "dvc-h20", "as_of": "2026-10-01T00:00:00+07:00", "observations": {}}', 422, "list_type"),
]  # fmt: skip


@pytest.mark.parametrize("place", range(len(WHOLE)))
def test_requests_refused_as_a_whole_do_not_use_up_the_key(
    http: TestClient, portal: Signed, office: Session, place: int
) -> None:
    content, status, code = WHOLE[place]

    answer = send(http, portal, content, "k")

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert code in {each["code"] for each in answer.json().get("errors", [{"code": ""}])}
    assert send(http, portal, body(value()), "k").status_code == 200
    assert office.scalar(select(func.count()).select_from(Receipt)) == 1


def test_malformed_json_says_where(http: TestClient, portal: Signed) -> None:
    answer = send(http, portal | {"Accept-Language": "en"}, b'{"source": "NaN",\n  "as_of": NaN}')

    assert (answer.json()["line"], answer.json()["column"]) == (2, 12)


def test_too_many_rows_and_too_many_bytes(http: TestClient, portal: Signed) -> None:
    rows = send(http, portal, body(*[{}] * 50_001))
    size = send(http, portal, b" " * ((20 << 20) + 1))

    assert (rows.status_code, size.status_code) == (413, 413)


def test_only_json_is_taken(http: TestClient, portal: Signed) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        headers = portal | {"Idempotency-Key": "k", "Content-Type": kind}
        assert http.post("/v1/imports", content=body(value()), headers=headers).status_code == 415


def test_who_may_send(http: TestClient, people: dict[str, Signed], office: Session) -> None:
    client = make_client(office, "dong-thap")
    idle = make_client(office, "dong-thap", active=False)
    office.commit()
    content = body(value())

    assert send(http, {}, content).status_code == 401
    assert send(http, people["coordinator"], content).status_code == 403
    assert send(http, bearer(machine(client.id, ["kpi:read"])), content).status_code == 403
    assert send(http, bearer(machine(idle.id, ["kpi:write"])), content).status_code == 403
    assert send(http, bearer(machine(10**9, ["kpi:write"])), content).status_code == 403


def test_a_client_sends_only_the_indicators_it_is_bound_to(
    http: TestClient, office: Session
) -> None:
    client = make_client(office, "dong-thap", indicators=["DVC-EID", "DVC-X"])
    office.commit()
    signed = bearer(machine(client.id, ["kpi:write"])) | {"Accept-Language": "en"}
    rows = [value(indicator=code) for code in ("DVC-ADULT-USE", "DVC-X", "DVC-EID")]

    receipt = send(http, signed, body(*rows)).json()

    assert receipt["counts"]["created"] == 1
    assert [(each["index"], each["code"], each["detail"]) for each in receipt["errors"]] == [
        (
            0,
            "E-INDICATOR-UNKNOWN",
            "This client is not bound to the indicator and may not send it.",
        ),
        (1, "E-INDICATOR-UNKNOWN", "There is no such indicator."),
    ]


def test_what_a_client_is_bound_to_holds_from_the_next_delivery_on(
    http: TestClient, portal: Signed, office: Session
) -> None:
    """The token still says otherwise; the client's own row counts."""
    client = office.scalars(select(ApiClient).where(ApiClient.active)).one()
    assert send(http, portal, body(value())).json()["status"] == "accepted"

    client.unit_ids = [unit(office, "lang-son").id]
    office.commit()

    receipt = send(http, portal, body(value(numerator=1))).json()
    assert [each["code"] for each in receipt["errors"]] == ["E-ORG-NOT-ALLOWED"]


def test_an_empty_import_is_accepted(http: TestClient, portal: Signed) -> None:
    receipt = send(http, portal, body()).json()

    assert (receipt["status"], receipt["counts"]["received"]) == ("accepted", 0)


def test_real_values_take_the_place_of_simulated_ones(
    http: TestClient, portal: Signed, office: Session
) -> None:
    put(office, "DVC-ADULT-USE", "dong-thap", "2026-Q3", 500, 1000, source="mo-phong")
    office.commit()

    receipt = send(http, portal, body(value())).json()

    assert receipt["counts"]["created"] == 1
    assert rollup_differences(office) == []


rows = st.fixed_dictionaries(
    {
        "indicator": st.sampled_from(
            ["DVC-STAFF-COMM", "DVC-ADULT-USE", "DVC-GRASSROOTS", "DVC-X"]
        ),
        "org_unit": st.sampled_from(
            ["H20", "82", "27007", "dong-thap/so-y-te", "H20.99", "lang-son"]
        ),
        "period": st.sampled_from(["2025-Q1", "2025-Q3", "2026-Q3", "2026-Q9"]),
        "numerator": st.sampled_from([0, 5, "7.5", "9.25", "x", 11]),
        "denominator": st.sampled_from([0, "10", 10.5, 20]),
    },
    optional={"value_state": st.sampled_from(["missing", "not_applicable", "reported", "?"])},
)


@settings(
    max_examples=20, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(st.lists(st.tuples(st.lists(rows, max_size=6), st.booleans()), min_size=1, max_size=4))
def test_counts_add_up_and_sums_stay_true(
    http: TestClient, portal: Signed, office: Session, sequence: list[tuple[list[Any], bool]]
) -> None:
    for sent, atomic in sequence:
        receipt = send(http, portal, body(*sent, mode="atomic" if atomic else "partial")).json()
        counts = receipt["counts"]
        assert counts["received"] == len(sent)
        assert sum(counts.values()) == 2 * len(sent)
        assert {each["index"] for each in receipt["errors"]} <= set(range(len(sent)))
        if not atomic:
            assert len({each["index"] for each in receipt["errors"]}) == counts["rejected"]
    assert rollup_differences(office) == []


def test_a_receipt_never_repeats_what_was_sent(http: TestClient, portal: Signed) -> None:
    sent = "<script>" * 10

    answer = send(http, portal, body(value(org_unit=sent, indicator=sent, period=sent)))

    assert "<script>" not in answer.text
    assert json.loads(answer.content)["counts"]["rejected"] == 1


def test_states_are_what_the_statement_believes() -> None:
    """`0` is reported and `2` approved in SQL."""
    assert STATES.order.index(ValueState.REPORTED) == 0
    assert WORKFLOWS.order.index(Workflow.APPROVED) == 2
