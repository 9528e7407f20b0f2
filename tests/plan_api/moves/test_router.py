"""Reporting, submitting, confirming and returning, over HTTP."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import AssignmentRole
from services.plan_api.assignments.models import Assignment
from services.plan_api.tasks.domain import Workflow
from services.plan_api.tasks.models import Deliverable
from services.plan_api.trail.models import PlanAudit
from tests.conftest import NOW
from tests.plan_api.conftest import Call
from tests.plan_api.make import (
    ISSUED,
    PAPER,
    charge,
    make_assignment,
    make_occurrence,
    make_plan,
    make_task,
)

REPORT = {
    "percent": 100,
    "text": "Đã hoàn thành chuyên mục.",
    "evidence": [
        {"kind": "text", "title": "Ghi chú", "text": "Ảnh chụp ngày 20/11"},
        {"kind": "link", "title": "Trang", "url": "https://example.vn/bai"},
    ],
}


def report(api: Call, assignment: Assignment, by: str = "officer", **given: Any) -> Any:
    return api("POST", f"assignments/{assignment.id}/reports", by, json=REPORT | given)


def move(api: Call, assignment: Assignment, act: str, by: str, tag: str, **body: Any) -> Any:
    path = f"assignments/{assignment.id}/{act}"
    return api("POST", path, by, json=body, headers={"If-Match": tag})


def submitted(api: Call, assignment: Assignment, **given: Any) -> str:
    """The tag after an officer has reported and submitted."""
    tag = report(api, assignment, **given).headers["ETag"]
    answer = move(api, assignment, "submit", "officer", tag)
    assert answer.status_code == 200, answer.text
    return str(answer.headers["ETag"])


def test_a_report_goes_from_draft_to_confirmed(api: Call, office: Session) -> None:
    assignment = make_assignment(office)

    drafted = report(api, assignment)
    tag = drafted.headers["ETag"]
    pending = move(api, assignment, "submit", "officer", tag)
    done = move(api, assignment, "confirm", "head", pending.headers["ETag"], note="Tốt")

    assert (drafted.status_code, drafted.json()["state"]) == (201, "draft")
    assert [each["kind"] for each in drafted.json()["evidence"]] == ["text", "link"]
    assert pending.json()["workflow"] == "pending_confirmation"
    assert (pending.json()["percent"], pending.json()["confirmed_percent"]) == (100, 0)
    body = done.json()
    assert (body["workflow"], body["confirmed_percent"]) == ("completed", 100)
    assert body["reports"][0]["state"] == "confirmed"
    assert body["reports"][0]["decision_note"] == "Tốt"
    assert [each["kind"] for each in body["events"]] == ["confirmed", "submitted", "assigned"]
    assert body["may"] == []


def test_confirmed_interim_progress_goes_on(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    tag = submitted(api, assignment, percent=40)

    body = move(api, assignment, "confirm", "head", tag).json()

    assert (body["workflow"], body["confirmed_percent"]) == ("in_progress", 40)


def test_a_returned_report_says_why_and_the_work_goes_on(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    tag = submitted(api, assignment)

    body = move(api, assignment, "return", "head", tag, reason="Thiếu số liệu").json()

    assert (body["workflow"], body["confirmed_percent"]) == ("in_progress", 0)
    assert body["reports"][0]["state"] == "returned"
    assert body["events"][0] | {"id": 0, "at": "", "by": ""} == {
        "id": 0, "at": "", "by": "", "kind": "returned", "reason": "Thiếu số liệu",
        "simulated": False, "on_behalf_of": None,
    }  # fmt: skip


def test_a_return_needs_a_reason(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    tag = submitted(api, assignment)

    answer = move(api, assignment, "return", "head", tag, reason="   ")

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/reason"


def test_moves_need_the_newest_tag(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    old = api("GET", f"assignments/{assignment.id}").headers["ETag"]
    report(api, assignment)

    stale = move(api, assignment, "submit", "officer", old)
    missing = api("POST", f"assignments/{assignment.id}/submit", json={})

    assert (stale.status_code, missing.status_code) == (412, 428)


def test_two_submits_with_one_tag_let_one_win(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    tag = report(api, assignment).headers["ETag"]

    answers = [move(api, assignment, "submit", "officer", tag).status_code for _ in range(2)]

    assert answers == [200, 412]


def test_a_move_that_the_workflow_does_not_allow_names_the_allowed_ones(
    api: Call, office: Session
) -> None:
    assignment = make_assignment(office)
    tag = api("GET", f"assignments/{assignment.id}").headers["ETag"]

    answer = move(api, assignment, "confirm", "head", tag)

    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/move-not-allowed")
    assert answer.json()["allowed"] == ["report", "submit"]


def test_nothing_can_be_submitted_without_a_draft(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    tag = api("GET", f"assignments/{assignment.id}").headers["ETag"]

    assert move(api, assignment, "submit", "officer", tag).status_code == 409


@pytest.mark.parametrize(("by", "code"), [("coordinator", 403), ("stranger", 403), ("far", 404)])
def test_others_do_not_report(api: Call, office: Session, by: str, code: int) -> None:
    assert report(api, make_assignment(office), by).status_code == code


def test_an_officer_does_not_confirm(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    tag = submitted(api, assignment)

    assert move(api, assignment, "confirm", "officer", tag).status_code == 403


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"percent": 101}, "/percent"),
        ({"percent": -1}, "/percent"),
        ({"text": ""}, "/text"),
        ({"text": "x" * 10_001}, "/text"),
        ({"surprise": 1}, "/surprise"),
        (
            {"evidence": [{"kind": "link", "title": "a", "url": "javascript:alert(1)"}]},
            "/evidence/0/url",
        ),
        ({"evidence": [{"kind": "text", "title": "a", "url": "https://a.vn"}]}, "/evidence/0"),
        ({"quantities": [{"deliverable_id": 999_999, "quantity": 1}]}, "/quantities/0/deliverable_id"),
        ({"quantities": [{"deliverable_id": 1, "quantity": -1}]}, "/quantities/0/quantity"),
    ],
)  # fmt: skip
def test_a_bad_report_is_pointed_at(
    api: Call, office: Session, given: dict[str, Any], pointer: str
) -> None:
    answer = report(api, make_assignment(office), **given)

    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_quantities_name_the_tasks_deliverables(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    row = Deliverable(task_id=assignment.task_id, position=0, name="Phóng sự", promised=12)
    office.add(row)
    office.flush()
    quantities = [{"deliverable_id": row.id, "quantity": 3}]
    tag = submitted(api, assignment, quantities=quantities)

    move(api, assignment, "confirm", "head", tag)

    task = api("GET", f"tasks/{assignment.task_id}").json()
    assert [(d["promised"], d["delivered"]) for d in task["deliverables"]] == [(12.0, 3.0)]


def test_drafts_are_their_agencys_and_the_coordinators(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    report(api, assignment)

    seen = {
        by: len(api("GET", f"assignments/{assignment.id}", by).json()["reports"])
        for by in ("officer", "head", "coordinator", "leader", "observer")
    }

    assert seen == {"officer": 1, "head": 1, "coordinator": 1, "leader": 0, "observer": 0}


def test_a_recurring_task_is_reported_by_its_occurrences(api: Call, office: Session) -> None:
    task = make_task(office, make_plan(office))
    made = make_occurrence(office, task, ISSUED, NOW.date())
    key = "tien-giang-den-2025/so-khoa-hoc-va-cong-nghe"
    parent = charge(office, task, key)[0]
    part = charge(office, task, key, occurrence=made)[0]

    assert report(api, parent).status_code == 409
    assert report(api, part).status_code == 201


def test_a_requested_body_reports_likewise(api: Call, office: Session, people: Any) -> None:
    task = make_task(office, make_plan(office))
    asked = charge(office, task, PAPER, role=AssignmentRole.REQUESTED)[0]
    press = api("GET", f"assignments/{asked.id}", "coordinator").json()["answered_by"]

    assert press is not None
    assert not asked.subordinate


def test_every_move_is_in_the_trail(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    submitted(api, assignment)

    rows = office.scalars(
        select(PlanAudit).where(PlanAudit.subject_id == str(assignment.id)).order_by(PlanAudit.id)
    ).all()

    assert [row.action for row in rows] == ["reported", "submitted"]
    assert rows[1].before is not None
    assert rows[1].after is not None
    assert rows[1].before["workflow"] == Workflow.NOT_STARTED
    assert rows[1].after["workflow"] == Workflow.PENDING_CONFIRMATION
    assert rows[1].request_id
