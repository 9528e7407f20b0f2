"""A change of the calendar moves planned digests: how many is told, and the next round moves them."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from services.directory.calendar.models import CalendarDay
from services.directory.units.queries import mark_changed
from services.notifier.obligations.models import Obligation
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.shared.db import Sessions
from tests.apps import lent, notifier
from tests.conftest import NOW
from tests.notifier.make import Cast, Clock, FakePlanApi
from tests.signing import bearer, person

FRIDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 30)
DUE = FRIDAY + timedelta(days=7)


@pytest.fixture
def client(sessions: Sessions) -> TestClient:
    return TestClient(lent(notifier, sessions, lambda: NOW))


def touched(client: TestClient, cast: Cast, **wanted: bool) -> dict[str, object]:
    headers = bearer(person(1, ("admin", cast.nation)))
    answer = client.get(
        "/v1/obligations/touched", params={"day": str(FRIDAY), **wanted}, headers=headers
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


def planned(sessions: Sessions, rung: int) -> list[datetime]:
    with sessions.begin() as session:
        wanted = select(Obligation.due_at).where(Obligation.rung == rung)
        return [each.astimezone(NOW.tzinfo) for each in session.scalars(wanted)]


def test_a_day_off_moves_the_digests_of_the_day(
    client: TestClient, parts: Machinery, cast: Cast, api: FakePlanApi, sessions: Sessions
) -> None:
    api.tell(1, cast.agency, DUE, province_id=cast.province)
    run_round(parts)
    assert [each.date() for each in planned(sessions, -7)] == [FRIDAY]
    assert touched(client, cast) == {"day": "2026-11-27", "working": False, "obligations": 1}
    assert touched(client, cast, working=True)["obligations"] == 0

    with sessions.begin() as session:
        session.add(CalendarDay(day=FRIDAY, working=False, reason="Nghỉ bù"))
        mark_changed(session)
    assert touched(client, cast, working=False)["obligations"] == 1
    run_round(parts)

    assert [(each.date(), each.hour) for each in planned(sessions, -7)] == [(MONDAY, 8)]
    assert touched(client, cast, working=False)["obligations"] == 0
    # Mails of their own come on any day.
    assert [each.date() for each in planned(sessions, -1)][:1] == [DUE - timedelta(days=1)]


def test_the_version_of_the_directory_alone_asks_for_a_new_plan(
    parts: Machinery, cast: Cast, api: FakePlanApi, sessions: Sessions, clock: Clock
) -> None:
    api.tell(1, cast.agency, DUE, province_id=cast.province)
    run_round(parts)
    with sessions.begin() as session:
        row = session.scalars(select(Obligation).where(Obligation.rung == -7)).one()
        row.due_at = NOW + timedelta(days=9)

    clock.pass_(minutes=1)
    run_round(parts)
    assert planned(sessions, -7) == [NOW + timedelta(days=9)]
    with sessions.begin() as session:
        mark_changed(session)
    run_round(parts)

    assert [each.date() for each in planned(sessions, -7)] == [FRIDAY]


def test_only_who_may_change_the_calendar_may_ask(client: TestClient, cast: Cast) -> None:
    url, wanted = "/v1/obligations/touched", {"day": str(FRIDAY)}
    provincial = bearer(person(1, ("admin", cast.province)))

    assert client.get(url, params=wanted).status_code == 401
    assert client.get(url, params=wanted, headers=provincial).status_code == 403
    late = client.get(url, params={"day": "2040-01-01"}, headers=provincial)
    assert (late.status_code, late.json()["errors"][0]["pointer"]) == (422, "/query/day")
