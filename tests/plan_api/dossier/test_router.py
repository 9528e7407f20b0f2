"""Rows are open to a province, reports only to those concerned."""

from typing import Any

import pytest
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import Assignment
from services.shared.tokens import Actor, Grant
from tests.plan_api.conftest import Call, People
from tests.plan_api.make import make_assignment, unit
from tests.plan_api.moves.test_router import move, submitted


def returned(api: Call, office: Session) -> Assignment:
    assignment = make_assignment(office)
    move(api, assignment, "return", "head", submitted(api, assignment), reason="Thiếu số liệu")
    return assignment


def seen(api: Call, assignment: Assignment, by: str | Actor) -> tuple[Any, ...]:
    """Status, whether contents show, and how many reports, events and reasons there are."""
    answer = api("GET", f"assignments/{assignment.id}", by)
    body = answer.json()
    if answer.status_code != 200:
        return (answer.status_code,)
    reasons = [body["returned"]["reason"], *(event["reason"] for event in body["events"])]
    return (
        200,
        body["contents_visible"],
        len(body["reports"]),
        len(body["events"]),
        len([each for each in reasons if each]),
    )


@pytest.mark.parametrize("by", ["officer", "head", "coordinator", "leader", "observer"])
def test_those_concerned_read_reports(api: Call, office: Session, by: str) -> None:
    assert seen(api, returned(api, office), by) == (200, True, 1, 3, 2)


def test_others_of_the_province_read_the_row_alone(api: Call, office: Session) -> None:
    assignment = returned(api, office)

    assert seen(api, assignment, "stranger") == (200, False, 0, 0, 0)
    assert seen(api, assignment, "far") == (404,)


def test_a_bound_machine_reads_the_row_alone(api: Call, office: Session) -> None:
    assignment = returned(api, office)
    home, away = unit(office, "dong-thap").id, unit(office, "lang-son").id
    here = Actor("client", 1, "may", (Grant("bound", home),), frozenset({"plan:read"}))
    there = Actor("client", 2, "may", (Grant("bound", away),), frozenset({"plan:read"}))

    assert seen(api, assignment, here) == (200, False, 0, 0, 0)
    assert seen(api, assignment, there) == (404,)


def test_a_tasks_rows_are_as_many_as_it_counts(api: Call, office: Session) -> None:
    assignment = returned(api, office)

    for by in ("officer", "stranger", "coordinator", "observer"):
        task = api("GET", f"tasks/{assignment.task_id}", by).json()
        assert len(task["assignments"]) == task["n_leads"] == 1


def test_a_return_shows_until_the_work_is_submitted_again(
    api: Call, office: Session, people: People
) -> None:
    assignment = returned(api, office)

    def shown(**params: Any) -> Any:
        params = {"task": assignment.task_id, **params}
        return api("GET", "assignments", "stranger", params=params).json()["items"][0]["returned"]

    mark = shown()
    yesterday = shown(as_of="2026-11-20")
    submitted(api, assignment)

    assert mark == {"on": "2026-11-21", "by": people["head"].name, "reason": None}
    assert yesterday is None
    assert shown() is None
