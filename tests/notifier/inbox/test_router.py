"""The inbox over HTTP."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import event
from starlette.testclient import TestClient

from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.shared.db import Sessions
from tests.apps import lent, notifier
from tests.conftest import NOW
from tests.notifier.make import Cast, FakePlanApi
from tests.signing import bearer, machine, person

TODAY = NOW.date()


@pytest.fixture
def client(sessions: Sessions) -> Iterator[TestClient]:
    app = lent(notifier, sessions, lambda: NOW)
    with TestClient(app) as client:
        yield client


@pytest.fixture
def told(parts: Machinery, cast: Cast, api: FakePlanApi) -> Cast:
    """An officer with one overdue notice of two lines, and one reminder."""
    for number, days in ((1, -9), (2, -3), (3, 1)):
        api.tell(
            number, cast.agency, TODAY + timedelta(days=days), province_id=cast.province,
            simulated=number == 1,
        )  # fmt: skip
    run_round(parts)
    return cast


def test_ones_own_messages_with_their_lines(client: TestClient, told: Cast) -> None:
    answer = client.get("/v1/inbox", headers=bearer(person(told.officer))).json()

    assert answer["total"] == 2
    overdue = next(item for item in answer["items"] if item["kind"] == "overdue")
    assert overdue["subject"] == "[Tiến Độ] 2 nhiệm vụ quá hạn"
    assert overdue["urgency"] == "high"
    assert overdue["n_lines"] == 2
    assert overdue["simulated"] is True
    assert overdue["read_at"] is None
    assert overdue["lines"][0] == {
        "text": "Việc số 1 · Sở KH&CN – quá hạn 9 ngày (hạn 12/11/2026)",
        "url": "/tasks/1001?assignment=1",
        "state": "overdue",
        "due_on": "2026-11-12",
    }


def test_in_english_for_those_who_ask(client: TestClient, told: Cast) -> None:
    headers = bearer(person(told.officer)) | {"Accept-Language": "en"}

    items = client.get("/v1/inbox", headers=headers).json()["items"]

    assert "[Tiến Độ] 2 tasks overdue" in {item["subject"] for item in items}
    assert "[Tiến Độ] 1 task due within 7 days" in {item["subject"] for item in items}


def test_reading_counts_down_and_again_changes_nothing(client: TestClient, told: Cast) -> None:
    me = bearer(person(told.officer))
    first = client.get("/v1/inbox", headers=me).json()["items"][0]["id"]

    assert client.get("/v1/inbox/count", headers=me).json() == {"unread": 2}
    assert client.post(f"/v1/inbox/{first}/read", headers=me).json() == {"unread": 1}
    assert client.post(f"/v1/inbox/{first}/read", headers=me).json() == {"unread": 1}
    [unread] = client.get("/v1/inbox?unread=true", headers=me).json()["items"]
    assert unread["id"] != first
    assert client.post("/v1/inbox/read-all", headers=me).json() == {"unread": 0}
    assert client.get("/v1/inbox?unread=true", headers=me).json()["items"] == []


def test_nobody_reads_the_mail_of_others(client: TestClient, told: Cast) -> None:
    mine = client.get("/v1/inbox", headers=bearer(person(told.officer))).json()["items"][0]["id"]
    stranger = bearer(person(told.press_officer))

    assert client.get("/v1/inbox", headers=stranger).json()["items"] == []
    assert client.post(f"/v1/inbox/{mine}/read", headers=stranger).status_code == 404


def test_who_has_no_inbox(client: TestClient, told: Cast) -> None:
    assert client.get("/v1/inbox").status_code == 401
    assert client.get("/v1/inbox", headers=bearer(machine(1, ["plan:read"]))).status_code == 403
    assert client.get("/v1/inbox?what=1", headers=bearer(person(1))).status_code == 422


def test_a_page_costs_the_same_however_long_it_is(
    client: TestClient, told: Cast, sessions: Sessions
) -> None:
    seen: list[str] = []
    engine = sessions.kw["bind"]
    event.listen(engine, "before_cursor_execute", lambda *a: seen.append(a[2]))

    client.get("/v1/inbox", headers=bearer(person(told.officer)))

    assert len([statement for statement in seen if statement.startswith("SELECT")]) <= 4


def test_the_next_page_goes_on(client: TestClient, told: Cast) -> None:
    me = bearer(person(told.officer))

    first = client.get("/v1/inbox?limit=1", headers=me).json()
    second = client.get(f"/v1/inbox?limit=1&cursor={first['next']}", headers=me).json()

    assert first["items"][0]["id"] != second["items"][0]["id"]
    assert second["next"] is None


def test_ready_says_when_rounds_cannot_read_the_plan_api(
    client: TestClient, told: Cast, parts: Machinery, api: FakePlanApi
) -> None:
    assert client.get("/ready").json() == {"status": "ready"}
    api.down = True
    run_round(parts)

    answer = client.get("/ready")

    assert answer.status_code == 200
    assert answer.json()["status"].startswith("degraded: last full round 2026-11-21T")
    assert "plan API" in answer.json()["status"]
