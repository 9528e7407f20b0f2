"""How fresh each source is."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from services.kpi_api.feeds.service import expected_since, is_stale
from tests.conftest import NOW
from tests.kpi_api.conftest import Signed
from tests.kpi_api.make import body, send, value

People = dict[str, Signed]
HANOI = NOW.tzinfo


def feeds(http: TestClient, signed: Signed) -> Any:
    answer = http.get("/v1/feeds", headers=signed)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


def test_a_source_that_never_delivered_is_stale(http: TestClient, people: People) -> None:
    found = feeds(http, people["leader"])

    assert [(f["source"], f["stale"], f["age_hours"], f["last_receipt"]) for f in found] == [
        ("dvc-h20", True, None, None)
    ]
    assert found[0]["expected_since"] == "2026-09-15T00:00:00+07:00"


def test_a_delivery_freshens_its_province(http: TestClient, portal: Signed, people: People) -> None:
    receipt = send(http, portal, body(value(), value("82", "2025-Q1"))).json()

    found = feeds(http, people["observer"])[0]

    assert (found["stale"], found["age_hours"], found["last_rows"]) == (False, 0, 2)
    assert (found["last_receipt"], found["province"]["key"]) == (receipt["id"], "dong-thap")


def test_a_rejected_import_delivered_nothing(
    http: TestClient, portal: Signed, people: People
) -> None:
    send(http, portal, body(value(period="x")))

    assert feeds(http, people["observer"])[0]["last_received_at"] is None


@pytest.mark.parametrize(
    ("now", "since"),
    [
        (datetime(2026, 9, 21, 23, tzinfo=HANOI), datetime(2026, 6, 15, tzinfo=HANOI)),
        (datetime(2026, 9, 22, 0, tzinfo=HANOI), datetime(2026, 9, 15, tzinfo=HANOI)),
    ],
)
def test_a_period_is_expected_a_week_after_it_closed(now: datetime, since: datetime) -> None:
    assert expected_since(now, "quarter") == since


def test_only_what_came_since_counts() -> None:
    since = datetime(2026, 9, 15, tzinfo=HANOI)

    assert is_stale(since - timedelta(seconds=1), since)
    assert not is_stale(since, since)
    assert not is_stale(None, None)


def test_others_do_not_see_the_provinces_feeds(http: TestClient, people: People) -> None:
    assert feeds(http, people["far"]) == []
    assert http.get("/v1/feeds").status_code == 401
