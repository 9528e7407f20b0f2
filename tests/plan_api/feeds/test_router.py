"""The feed of deadlines and its change cursor, on a database where commits are real."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.deadlines.service import Decision, set_deadline
from services.plan_api.tasks.models import Task
from services.shared.db import Sessions
from services.shared.tokens import Actor, Grant
from tests.conftest import NOW
from tests.plan_api.conftest import make_people, plan_app
from tests.plan_api.make import (
    OLD_SCIENCE,
    PAPER,
    charge,
    make_assignment,
    make_occurrence,
    make_plan,
    make_task,
    unit,
)
from tests.signing import bearer


class Desk:
    """The app, its people and a database of the test's own."""

    def __init__(self, sessions: Sessions, client: TestClient) -> None:
        self.sessions = sessions
        self.client = client
        with sessions.begin() as session:
            self.people = make_people(session)
            nation = unit(session, "viet-nam").id
        self.reader = Actor(
            "client", 1, "notifier", (Grant("bound", nation),), frozenset({"plan:read"})
        )

    def feed(self, after: str | None = None, **params: Any) -> Any:
        wanted = params | ({"after": after} if after else {})
        answer = self.client.get("/v1/deadlines", params=wanted, headers=bearer(self.reader))
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, by: str, path: str, body: dict[str, Any], tag: str = "") -> Any:
        headers = bearer(self.people[by]) | ({"If-Match": tag} if tag else {})
        answer = self.client.post(f"/v1/assignments/{path}", json=body, headers=headers)
        assert answer.is_success, answer.text
        return answer


@pytest.fixture
def desk(own_directory: Sessions) -> Iterator[Desk]:
    app: FastAPI = plan_app(own_directory)
    with TestClient(app) as client:
        yield Desk(own_directory, client)


def ids(feed: Any) -> list[int]:
    return [each["id"] for each in feed["items"]]


def test_a_quiet_round_reads_nothing_and_a_change_comes_again(desk: Desk) -> None:
    with desk.sessions.begin() as session:
        assignment = make_assignment(session, due_on=date(2026, 6, 30)).id
    first = desk.feed()
    quiet = desk.feed(first["next"])
    tag = desk.post("officer", f"{assignment}/reports", {"percent": 100, "text": "Xong"}).headers[
        "ETag"
    ]
    tag = desk.post("officer", f"{assignment}/submit", {}, tag).headers["ETag"]
    desk.post("head", f"{assignment}/return", {"reason": "Thiếu"}, tag)
    changed = desk.feed(quiet["next"])

    assert (ids(first), first["more"]) == ([assignment], False)
    assert (ids(quiet), quiet["next"]) == ([], first["next"])
    assert ids(changed) == [assignment]
    item = changed["items"][0]
    assert (item["workflow"], item["unit"]["key"]) == (
        "in_progress",
        "dong-thap/so-khoa-hoc-va-cong-nghe",
    )
    decision = item["decision"]
    assert (decision["kind"], decision["reason"]) == ("returned", "Thiếu")
    assert decision["reporter_id"] == desk.people["officer"].id


def test_a_portals_machine_hears_of_a_return_but_not_why_nor_who(desk: Desk) -> None:
    with desk.sessions.begin() as session:
        assignment = make_assignment(session, due_on=date(2026, 6, 30)).id
        home = unit(session, "dong-thap").id
    report = {"percent": 100, "text": "Xong"}
    tag = desk.post("officer", f"{assignment}/reports", report).headers["ETag"]
    tag = desk.post("officer", f"{assignment}/submit", {}, tag).headers["ETag"]
    desk.post("head", f"{assignment}/return", {"reason": "Thiếu"}, tag)

    desk.reader = replace(desk.reader, id=2, grants=(Grant("bound", home),))
    decision = desk.feed()["items"][0]["decision"]

    assert decision["kind"] == "returned"
    assert (decision["reason"], decision["by_name"], decision["reporter_id"]) == (None, None, None)


def test_a_transaction_that_commits_late_is_not_skipped(desk: Desk) -> None:
    early = desk.sessions()
    slow = make_assignment(early, due_on=date(2026, 6, 30)).id
    with desk.sessions.begin() as session:
        quick = make_assignment(session, due_on=date(2026, 6, 30)).id

    before = desk.feed()
    early.commit()
    early.close()
    after = desk.feed(before["next"])

    assert slow < quick
    assert ids(before) == []
    assert sorted(ids(after)) == [slow, quick]


def test_pages_follow_one_another_without_gap_or_double(desk: Desk) -> None:
    with desk.sessions.begin() as session:
        made = [make_assignment(session, due_on=date(2026, 6, 30)).id for _ in range(5)]
    seen: list[int] = []
    page = desk.feed(limit=2)
    seen += ids(page)
    while page["more"]:
        page = desk.feed(page["next"], limit=2)
        seen += ids(page)

    assert seen == made


def test_the_version_moves_with_the_assignments_own_day_alone(desk: Desk) -> None:
    with desk.sessions.begin() as session:
        task = make_task(session, make_plan(session), due_on=date(2026, 6, 30))
        number = charge(session, task, OLD_SCIENCE)[0].id
        period = make_occurrence(session, task, date(2026, 5, 1), date(2026, 5, 31))
        charge(session, task, OLD_SCIENCE, occurrence=period)

    def told() -> list[int]:
        return [each["deadline_version"] for each in desk.feed()["items"] if each["id"] == number]

    seen = [told()]
    for due in (date(2026, 6, 30), date(2026, 12, 31), date(2026, 12, 31), None):
        with desk.sessions.begin() as session:
            set_deadline(
                session, session.get_one(Task, task.id), due, Decision("Gia hạn", NOW.date(), NOW)
            )
        seen.append(told())

    assert seen == [[1], [1], [2], [2], [3]]
    [part] = [each for each in desk.feed()["items"] if each["id"] != number]
    assert part["deadline_version"] == 1


def test_every_role_is_in_the_feed_under_its_name(desk: Desk) -> None:
    with desk.sessions.begin() as session:
        task = make_task(session, make_plan(session), due_on=date(2026, 6, 30))
        asked = charge(session, task, PAPER, role=AssignmentRole.REQUESTED)[0].id
        charge(session, task, OLD_SCIENCE, role=AssignmentRole.COORDINATE)

    found = desk.feed()["items"]

    assert [(each["id"], each["role"], each["subordinate"]) for each in found] == [
        (asked, "requested", False),
        (asked + 1, "coordinate", True),
    ]


def test_the_feed_narrows_to_days_and_to_what_the_reader_may_see(desk: Desk) -> None:
    with desk.sessions.begin() as session:
        first = make_assignment(session, due_on=date(2026, 6, 30)).id
        make_assignment(session, due_on=date(2026, 12, 31))
        make_assignment(session)

    assert ids(desk.feed(**{"from": "2026-06-01", "to": "2026-06-30"})) == [first]
    desk.reader = Actor("client", 2, "far", (), frozenset({"plan:read"}))
    assert ids(desk.feed()) == []


@pytest.mark.parametrize(
    "params",
    [{"after": "x"}, {"after": "9" * 19 + "-1"}, {"limit": 5001}, {"since": "1"}, {"from": "x"}],
)
def test_bad_parameters_are_refused(desk: Desk, params: dict[str, Any]) -> None:
    answer = desk.client.get("/v1/deadlines", params=params, headers=bearer(desk.reader))

    assert answer.status_code == 422


def test_the_feed_needs_the_scope(desk: Desk) -> None:
    other = Actor("client", 3, "kpi", (), frozenset({"kpi:read"}))

    assert desk.client.get("/v1/deadlines", headers=bearer(other)).status_code == 403
