"""The working-day calendar over HTTP."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from services.plan_api.main import create_app
from services.plan_api.settings import Settings
from services.shared.db import Sessions
from tests.conftest import NOW


@pytest.fixture
def client(directory_sessions: Sessions) -> Iterator[TestClient]:
    app = create_app(Settings(), clock=lambda: NOW, sessions=directory_sessions)
    with TestClient(app) as client:
        yield client


def test_every_day_of_the_span_is_named(client: TestClient) -> None:
    span = {"from": "2026-11-23", "to": "2026-11-29"}

    found = client.get("/v1/calendar", params=span).json()

    assert (found["from"], found["to"], found["working_days"]) == ("2026-11-23", "2026-11-29", 4)
    days = {day["day"]: (day["working"], day["provisional"]) for day in found["days"]}
    assert days == {
        "2026-11-23": (True, True),
        "2026-11-24": (False, False),
        "2026-11-25": (True, False),
        "2026-11-26": (True, False),
        "2026-11-27": (True, False),
        "2026-11-28": (False, True),
        "2026-11-29": (False, False),
    }
    assert found["days"][1]["instrument"] == "NQ 28/2026/QH16"


def test_a_single_day_may_be_asked_for(client: TestClient) -> None:
    found = client.get("/v1/calendar", params={"from": "2026-01-10", "to": "2026-01-10"}).json()

    assert [(day["working"], day["reason"]) for day in found["days"]] == [
        (True, "Làm bù cho thứ Sáu 02/01/2026")
    ]
