"""The notifier tells people what it holds about them, and forgets who is anonymised."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update
from starlette.testclient import TestClient

from services.directory.people.models import Person
from services.notifier.messages.models import RefusedAddress
from services.notifier.obligations.models import Obligation
from services.notifier.personaldata.forgetting import forget_departed
from services.notifier.preferences.models import Preference
from services.notifier.rounds.machinery import Machinery
from services.notifier.rounds.service import run_round
from services.notifier.subjects.models import Subject
from services.shared.db import Sessions
from tests.apps import lent, notifier
from tests.conftest import NOW
from tests.notifier.make import Cast, FakePlanApi
from tests.signing import bearer, machine, person


@pytest.fixture
def client(sessions: Sessions) -> Iterator[TestClient]:
    with TestClient(lent(notifier, sessions, lambda: NOW)) as client:
        yield client


def held(client: TestClient, person_id: int) -> dict[str, Any]:
    answer = client.get("/v1/personal-data", headers=bearer(person(person_id)))
    assert answer.status_code == 200
    return {item["what"]: item for item in answer.json()["items"]}


def test_person_reads_messages_letters_choices_and_refusals(
    client: TestClient, parts: Machinery, cast: Cast, api: FakePlanApi, sessions: Sessions
) -> None:
    api.tell(1, cast.agency, NOW.date() - timedelta(days=1), province_id=cast.province)
    api.send_link(1, cast.officer)
    run_round(parts)
    with sessions.begin() as session:
        session.add(Preference(person_id=cast.officer, digest_hour=7))
        session.add(RefusedAddress(email="can-bo@example.vn", since=NOW, error="550"))

    found = held(client, cast.officer)

    assert {what: item["count"] for what, item in found.items()} == {
        "Thông báo đã gửi": 1, "Thư mời và thư đặt lại mật khẩu": 1, "Lựa chọn nhận thư": 1,
        "Địa chỉ từ chối nhận thư": 1,
    }  # fmt: skip
    assert found["Lựa chọn nhận thư"]["fields"] == [{"name": "Giờ nhận thư tổng hợp", "value": "7"}]
    assert held(client, cast.leader) == {}


def test_machines_and_strangers_have_no_data_here(client: TestClient) -> None:
    assert client.get("/v1/personal-data").status_code == 401
    headers = bearer(machine(1, ["plan:read"]))
    assert client.get("/v1/personal-data", headers=headers).status_code == 403


def test_name_of_who_is_anonymised_leaves_what_others_were_told(
    parts: Machinery, cast: Cast, api: FakePlanApi, sessions: Sessions
) -> None:
    decision = {
        "event_id": 1, "kind": "returned", "at": NOW.isoformat(), "by_id": cast.head,
        "by_name": "Nguyễn Thị Thủ Trưởng", "reason": "Thiếu", "reporter_id": cast.officer,
    }  # fmt: skip
    api.tell(1, cast.agency, None, province_id=cast.province, decision=decision)
    run_round(parts)
    with sessions.begin() as session:
        gone = update(Person).where(Person.id == cast.head)
        session.execute(gone.values(anonymised_at=NOW, active=False))

    with sessions.begin() as session:
        assert forget_departed(session) == 1
    with sessions.begin() as session:
        assert forget_departed(session) == 0
        details = session.scalars(select(Obligation.detail)).all()
        decided = session.scalars(select(Subject.decided_by)).one()

    name = f"Người đã rời (#{cast.head})"
    assert [detail["by"] for detail in details if detail] == [name]
    assert decided == name
