"""Single values by hand: who may do what, in which order, and what others see meanwhile."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from services.kpi_api.observations.domain import Workflow
from services.kpi_api.observations.models import PeriodLock
from services.kpi_api.rollups.queries import rollup_differences
from services.kpi_api.trail.models import KpiAudit
from tests.conftest import NOW
from tests.kpi_api.conftest import SCIENCE, Signed
from tests.kpi_api.make import put

People = dict[str, Signed]
ENTRY: dict[str, Any] = {
    "indicator": "DVC-STAFF-COMM", "org_unit": SCIENCE, "period": "2026-Q3",
    "numerator": "30", "denominator": 40,
}  # fmt: skip
WHOLE = ENTRY | {"indicator": "DVC-ADULT-USE", "org_unit": "H20"}


def enter(http: TestClient, signed: Signed, **members: Any) -> Any:
    return http.post("/v1/observations", headers=signed, json={**ENTRY, **members})


def move(http: TestClient, signed: Signed, read: Any, how: str, **data: Any) -> Any:
    """Make the move on what was read before."""
    headers = signed | {"If-Match": f'"v{read["version"]}"'}
    return http.post(f"/v1/observations/{read['id']}/{how}", headers=headers, json=data or None)


def look(http: TestClient, signed: Signed, read: Any) -> Any:
    return http.get(f"/v1/observations/{read['id']}", headers=signed)


def test_from_draft_to_published(http: TestClient, people: People, office: Session) -> None:
    draft = enter(http, people["officer"])
    assert draft.status_code == 201
    assert draft.headers["ETag"] == '"v1"'
    read = draft.json()
    assert (read["workflow"], read["current"]["value"], read["published"]) == ("draft", "75", None)
    assert read["may"] == ["change", "submit"]

    read = move(http, people["officer"], read, "submit").json()
    assert (read["workflow"], read["version"], read["may"]) == ("submitted", 2, ["change"])

    read = move(http, people["head"], read, "approve").json()
    assert (read["workflow"], read["published"]["value"]) == ("approved", "75")
    assert rollup_differences(office) == []
    by_people = select(KpiAudit.action).where(KpiAudit.actor_kind == "person")
    lines = office.scalars(by_people.order_by(KpiAudit.id)).all()
    assert lines == ["enter", "submit", "approve"]


def test_a_waiting_change_leaves_the_published_value(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-STAFF-COMM", SCIENCE, "2026-Q3", 10, 40)
    office.commit()
    read = http.get("/v1/observations", headers=people["officer"]).json()["items"][0]

    headers = people["officer"] | {"If-Match": '"v1"'}
    change = {"numerator": "30", "denominator": "40", "submit": True}
    changed = http.put(f"/v1/observations/{read['id']}", headers=headers, json=change).json()

    assert (changed["workflow"], changed["current"]["value"]) == ("submitted", "75")
    assert changed["published"]["value"] == "25"
    for_others = look(http, people["stranger"], read).json()
    assert (for_others["workflow"], for_others["current"]) == ("approved", None)
    assert for_others["published"]["value"] == "25"
    series = http.get(
        "/v1/indicators/DVC-STAFF-COMM/series",
        headers=people["observer"],
        params={"org_unit": SCIENCE},
    ).json()
    assert series["points"][-1]["value"] == "25"
    assert rollup_differences(office) == []


def test_those_outside_see_the_published_revisions_without_who_and_why(
    http: TestClient, people: People
) -> None:
    read = enter(http, people["officer"], note="Theo sổ tay", submit=True).json()
    move(http, people["head"], read, "approve")
    path = f"/v1/observations/{read['id']}/revisions"

    [shown] = http.get(path, headers=people["far"]).json()["items"]
    inside = http.get(path, headers=people["officer"]).json()["items"]

    assert (shown["value"], shown["author"], shown["note"]) == ("75", None, None)
    assert [(bool(each["author"]), each["note"]) for each in inside] == [(True, "Theo sổ tay")] * 2


def test_returned_with_a_reason_and_submitted_again(http: TestClient, people: People) -> None:
    read = enter(http, people["officer"], submit=True).json()

    back = move(http, people["head"], read, "return", reason="Thiếu cơ sở").json()

    assert (back["workflow"], back["note"]) == ("returned", "Thiếu cơ sở")
    again = move(http, people["officer"], back, "submit").json()
    assert again["workflow"] == "submitted"
    path = f"/v1/observations/{read['id']}/revisions"
    kept = http.get(path, headers=people["officer"]).json()["items"]
    assert [each["action"] for each in kept] == ["submit", "return", "submit"]
    assert kept[1]["author"].startswith("Bà")


@pytest.mark.parametrize("who", ["stranger", "leader", "far", "observer"])
def test_unapproved_values_are_not_there_for_others(
    http: TestClient, people: People, who: str
) -> None:
    read = enter(http, people["officer"], submit=True).json()
    signed = people[who]
    assert look(http, signed, read).status_code == 404
    assert http.get("/v1/observations", headers=signed).json()["total"] == 0
    assert http.get(f"/v1/observations/{read['id']}/revisions", headers=signed).status_code == 404
    assert move(http, signed, read, "approve").status_code == 404


def test_the_coordinator_sees_the_agencys_work_and_leaves_it_to_its_head(
    http: TestClient, people: People
) -> None:
    read = enter(http, people["officer"], submit=True).json()

    assert look(http, people["coordinator"], read).json()["may"] == []
    assert move(http, people["coordinator"], read, "approve").status_code == 403


def test_who_may_not_approve_is_told_who_does(http: TestClient, people: People) -> None:
    read = enter(http, people["officer"], submit=True).json()

    refused = move(http, people["officer"] | {"Accept-Language": "en"}, read, "approve")

    assert refused.status_code == 403
    assert "its head" in refused.json()["detail"]


def test_the_coordinator_enters_and_approves_for_the_province(
    http: TestClient, people: People, office: Session
) -> None:
    read = enter(http, people["coordinator"], **WHOLE, submit=True).json()

    approved = move(http, people["coordinator"], read, "approve").json()

    assert approved["workflow"] == "approved"
    assert rollup_differences(office) == []


@pytest.mark.parametrize("who", ["officer", "head", "stranger", "leader", "far", "observer"])
def test_others_do_not_enter_for_the_province(http: TestClient, people: People, who: str) -> None:
    assert enter(http, people[who], **WHOLE).status_code == 403


def test_machines_do_not_enter_by_hand(http: TestClient, portal: Signed) -> None:
    assert enter(http, portal).status_code == 403


def test_conditions_are_needed_and_must_be_current(http: TestClient, people: People) -> None:
    read = enter(http, people["officer"]).json()
    path = f"/v1/observations/{read['id']}/submit"

    assert http.post(path, headers=people["officer"]).status_code == 428
    stale = people["officer"] | {"If-Match": '"v7"'}
    assert http.post(path, headers=stale).status_code == 412


def test_moves_that_the_state_does_not_allow(http: TestClient, people: People) -> None:
    read = enter(http, people["officer"]).json()

    assert move(http, people["head"], read, "approve").status_code == 409
    assert move(http, people["head"], read, "return", reason="x").status_code == 409
    assert move(http, people["head"], read, "return", reason=" ").status_code == 422
    read = move(http, people["officer"], read, "submit").json()
    assert move(http, people["officer"], read, "submit").status_code == 409


def test_a_second_entry_is_a_conflict_but_gives_way_to_no_simulated_one(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-STAFF-COMM", SCIENCE, "2026-Q3", 1, 2, source="mo-phong")
    office.commit()

    first, second = enter(http, people["officer"]), enter(http, people["officer"])

    assert (first.status_code, second.status_code) == (201, 409)
    assert second.json()["observation"] == first.json()["id"]
    assert first.json()["published"]["simulated"] is True
    assert first.json()["current"]["simulated"] is False


@pytest.mark.parametrize(
    ("members", "pointer", "code"),
    [
        ({"numerator": "41"}, "/numerator", "E-NUM-GT-DEN"),
        ({"numerator": "-1"}, "/numerator", "E-NEGATIVE"),
        ({"denominator": "0", "numerator": "0"}, "/denominator", "E-DENOMINATOR-ZERO"),
        ({"numerator": None}, "/numerator", "E-NUMBER-INVALID"),
        ({"numerator": "1_0"}, "/numerator", "E-NUMBER-INVALID"),
        ({"numerator": [1]}, "/numerator", "E-NUMBER-INVALID"),
        ({"value": "75"}, "/value", "E-NUMBER-INVALID"),
        ({"value_state": "missing"}, "/numerator", "E-STATE-INVALID"),
        ({"indicator": "DVC-X"}, "/indicator", "E-INDICATOR-UNKNOWN"),
        ({"indicator": "DVC-KH46"}, "/indicator", "E-INDICATOR-UNKNOWN"),
        ({"org_unit": "H99"}, "/org_unit", "E-ORG-UNKNOWN"),
        ({"period": "2026-Q5"}, "/period", "E-PERIOD-INVALID"),
        ({"period": "2027-Q2"}, "/period", "E-PERIOD-FUTURE"),
    ],
    ids=str,
)
def test_impossible_values_are_refused(
    http: TestClient, people: People, members: dict[str, Any], pointer: str, code: str
) -> None:
    answer = enter(http, people["officer"], **members)

    assert answer.status_code == 422
    assert (pointer, code) in [(e["pointer"], e["code"]) for e in answer.json()["errors"]]


def test_no_digit_is_lost_in_a_json_number(http: TestClient, people: People) -> None:
    content = b"""{"indicator": "DVC-STAFF-COMM", "org_unit": "%s", "period": "2026-Q3",
        "numerator": 100000000000000.001, "denominator": 100000000000000.002}""" % SCIENCE.encode()

    headers = people["officer"] | {"Content-Type": "application/json"}
    answer = http.post("/v1/observations", headers=headers, content=content)

    assert answer.json()["current"]["numerator"] == "100000000000000.001"


def test_odd_values_are_taken_and_said(http: TestClient, people: People, office: Session) -> None:
    for period in ("2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"):
        put(office, "DVC-STAFF-COMM", SCIENCE, period, 20, 40)
    put(office, "DVC-STAFF-COMM", SCIENCE, "2025-Q3", 21, 40)
    office.commit()

    read = enter(http, people["officer"], denominator="100").json()

    assert [each["code"] for each in read["warnings"]] == ["W-JUMP"]
    assert (read["previous"]["value"], read["previous_period"]) == ("50", "2026-Q2")


def test_a_locked_period_stays_as_it_is(http: TestClient, people: People, office: Session) -> None:
    read = enter(http, people["officer"]).json()
    office.add(PeriodLock(period=202623, locked_at=NOW, reason="đã công bố"))
    office.commit()

    assert move(http, people["officer"], read, "submit").status_code == 409
    assert enter(http, people["officer"], indicator="DVC-PORTAL-SECTION").status_code == 409


def test_lists_are_filtered_without_giving_anything_away(
    http: TestClient, people: People, office: Session
) -> None:
    put(office, "DVC-STAFF-COMM", SCIENCE, "2026-Q2", 1, 2)
    put(office, "DVC-STAFF-COMM", "dong-thap/so-y-te", "2026-Q2", 1, 2)
    put(office, "DVC-STAFF-COMM", SCIENCE, "2026-Q3", 1, 2, workflow=Workflow.SUBMITTED)
    office.commit()

    def listed(who: str, **params: Any) -> list[str]:
        answer = http.get("/v1/observations", headers=people[who], params=params).json()
        return [f"{each['period']} {each['workflow']}" for each in answer["items"]]

    assert listed("officer") == ["2026-Q3 submitted", "2026-Q2 approved", "2026-Q2 approved"]
    assert listed("officer", mine="true") == ["2026-Q3 submitted", "2026-Q2 approved"]
    assert listed("observer") == ["2026-Q2 approved", "2026-Q2 approved"]
    assert listed("head", workflow="submitted") == ["2026-Q3 submitted"]
    assert listed("observer", workflow="submitted") == []
    assert listed("observer", workflow="approved", org_unit=SCIENCE) == ["2026-Q2 approved"]
    assert listed("observer", period="2026-Q3") == []
    assert listed("far", mine="true") == []


def test_a_page_costs_the_same_however_long_it_is(
    http: TestClient, people: People, office: Session, counted: Callable[[], int]
) -> None:
    units = ["dong-thap/so-y-te", "dong-thap/so-noi-vu", "dong-thap/so-tu-phap", SCIENCE]
    for each in units:
        put(office, "DVC-STAFF-COMM", each, "2026-Q2", 1, 2)
    office.commit()
    http.get("/v1/observations", headers=people["observer"])

    def cost(limit: int) -> int:
        before = counted()
        page = http.get("/v1/observations", headers=people["observer"], params={"limit": limit})
        assert len(page.json()["items"]) == limit
        return counted() - before

    assert cost(4) == cost(1) <= 7


@pytest.mark.parametrize(
    "name", ["x", "1-2-3", "202623-1-99999", "202623-99999999999-1", "202623-1-1"]
)
def test_unknown_names_are_not_found(http: TestClient, people: People, name: str) -> None:
    assert http.get(f"/v1/observations/{name}", headers=people["head"]).status_code == 404


def test_everything_signs_in(http: TestClient) -> None:
    assert http.get("/v1/observations").status_code == 401
    assert http.post("/v1/observations", json=ENTRY).status_code == 401
