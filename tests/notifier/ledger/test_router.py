"""The ledger over HTTP: who sees which account, and when it would not balance."""

from datetime import timedelta

import pytest
from sqlalchemy import update
from starlette.testclient import TestClient

from services.directory.units.queries import mark_changed
from services.notifier.obligations.domain import State
from services.notifier.obligations.models import Obligation
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.shared.db import Sessions
from services.shared.tokens import Actor
from tests.apps import lent, notifier
from tests.conftest import NOW
from tests.notifier.make import Cast, Clock, FakePlanApi, make_unit
from tests.signing import bearer, person

TODAY = NOW.date()
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def client(sessions: Sessions) -> TestClient:
    app = lent(notifier, sessions, lambda: NOW)
    return TestClient(app)


@pytest.fixture
def told(parts: Machinery, cast: Cast, api: FakePlanApi) -> Cast:
    """Three overdue since the day before yesterday; one of an agency without people, one done later."""
    due_on = TODAY - timedelta(days=2)
    api.tell(1, cast.agency, due_on, province_id=cast.province)
    api.tell(2, cast.empty, due_on, province_id=cast.province)
    run_round(parts)
    return cast


def coordinator(cast: Cast) -> Actor:
    return person(cast.coordinator, ("coordinator", cast.province))


def test_the_account_of_a_day(client: TestClient, told: Cast) -> None:
    answer = client.get(f"/v1/ledger?date={YESTERDAY}", headers=bearer(coordinator(told))).json()

    # T+1: officer and head by mail, the coordinator by Monday's digest, for both subjects.
    assert answer == {
        "date": "2026-11-20",
        "owed": 4,
        "delivered": 2,
        "suppressed": {},
        "failed": 0,
        "planned": 2,
        "late": 0,
        "balanced": True,
    }
    today = client.get("/v1/ledger", headers=bearer(coordinator(told))).json()
    assert (today["owed"], today["suppressed"]) == (1, {"no_recipient": 1})


def test_debts_that_ended_add_up(
    client: TestClient, told: Cast, parts: Machinery, api: FakePlanApi, clock: Clock
) -> None:
    api.tell(
        2, told.empty, TODAY - timedelta(days=2), province_id=told.province, workflow="completed"
    )
    clock.pass_(days=2)
    run_round(parts)

    answer = client.get(f"/v1/ledger?date={YESTERDAY}", headers=bearer(coordinator(told))).json()

    assert (answer["delivered"], answer["suppressed"], answer["planned"]) == (3, {"done": 1}, 0)
    assert answer["balanced"] is True


def test_a_coordinator_sees_the_own_province_only(
    client: TestClient, told: Cast, sessions: Sessions
) -> None:
    with sessions.begin() as session:
        elsewhere = make_unit(session, "thanh-hoa")
        mark_changed(session)

    other = person(told.coordinator, ("coordinator", elsewhere))
    assert client.get(f"/v1/ledger?date={YESTERDAY}", headers=bearer(other)).json()["owed"] == 0
    national = person(told.admin, ("admin", told.nation))
    assert client.get(f"/v1/ledger?date={YESTERDAY}", headers=bearer(national)).json()["owed"] == 4


def test_others_see_no_account(client: TestClient, told: Cast) -> None:
    officer = person(told.officer, ("officer", told.agency))

    assert client.get("/v1/ledger", headers=bearer(officer)).status_code == 403
    assert client.get("/v1/ledger").status_code == 401
    assert client.get("/v1/ledger?date=x", headers=bearer(coordinator(told))).status_code == 422


def test_a_debt_called_delivered_without_a_delivery_does_not_balance(
    client: TestClient, told: Cast, sessions: Sessions
) -> None:
    with sessions.begin() as session:
        session.execute(
            update(Obligation)
            .where(Obligation.state == State.PLANNED, Obligation.owed_on == YESTERDAY)
            .values(state=State.DELIVERED)
        )

    answer = client.get(f"/v1/ledger?date={YESTERDAY}", headers=bearer(coordinator(told))).json()

    assert answer["balanced"] is False


def test_what_is_due_for_over_an_hour_is_late(
    client: TestClient, told: Cast, sessions: Sessions
) -> None:
    with sessions.begin() as session:
        session.execute(
            update(Obligation)
            .where(Obligation.state == State.PLANNED, Obligation.owed_on == YESTERDAY)
            .values(due_at=NOW - timedelta(minutes=61))
        )

    answer = client.get(f"/v1/ledger?date={YESTERDAY}", headers=bearer(coordinator(told))).json()

    assert answer["late"] == 2
    assert answer["balanced"] is True
