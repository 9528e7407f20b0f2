"""Editing the calendar over HTTP: what it moves, what it refuses, what no seed undoes."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.calendar.domain import RollPolicy
from services.directory.calendar.periods import PeriodKind, Scheme
from services.directory.loading import load_directory
from services.directory.people.models import DirectoryAudit
from services.plan_api.assignments.models import Assignment
from services.plan_api.deadlines.service import Decision, set_deadline
from services.plan_api.duties.models import ReportDuty
from services.plan_api.tasks.domain import Timing, Workflow
from services.plan_api.tasks.models import DeadlineVersion, Task
from services.shared.tokens import Actor
from tests.conftest import NOW
from tests.plan_api.conftest import Call
from tests.plan_api.make import (
    SCHOOLS,
    SCIENCE,
    charge,
    make_occurrence,
    make_person,
    make_plan,
    make_task,
    unit,
)
from tests.signing import person

FRIDAY, MONDAY, TUESDAY = date(2026, 12, 4), date(2026, 12, 7), date(2026, 12, 8)
OFF = {"working": False, "reason": "Nghỉ bù", "instrument": "CV 1/BNV", "provisional": False}


@pytest.fixture
def admin(office: Session) -> Actor:
    saved = make_person(office, full_name="Bà quản trị")
    return person(saved.id, ("admin", unit(office, "viet-nam").id))


def put(api: Call, by: Actor, day: date, **wanted: Any) -> Any:
    tag = {"If-Match": api("GET", f"calendar/{day}").headers["etag"]}
    return api("PUT", f"calendar/{day}", by, json=OFF | wanted, headers=tag)


def moved(answer: Any) -> tuple[int, int]:
    assert answer.status_code == 200, answer.text
    return answer.json()["deadlines_moved"], answer.json()["duties_moved"]


def rolling_task(office: Session, due: date, **given: Any) -> Task:
    task = make_task(office, make_plan(office), roll_policy=RollPolicy.NEXT, **given)
    charge(office, task, SCIENCE, SCHOOLS)
    set_deadline(office, task, due, Decision("Theo kế hoạch", date(2026, 1, 1), NOW))
    return task


def test_a_day_is_named_changed_and_given_back(api: Call, admin: Actor, office: Session) -> None:
    plain = api("GET", f"calendar/{FRIDAY}")
    assert (plain.json()["working"], plain.json()["version"]) == (True, 0)

    named = put(api, admin, FRIDAY).json()
    assert (named["working"], named["changed"], named["version"]) == (False, True, 1)
    again = put(api, admin, FRIDAY).json()
    assert (again["changed"], again["version"]) == (False, 1)
    tag = {"If-Match": '"v1"'}
    back = api("DELETE", f"calendar/{FRIDAY}", admin, headers=tag)
    assert (back.json()["working"], back.json()["reason"]) == (True, None)
    assert api("DELETE", f"calendar/{FRIDAY}", admin, headers=tag).status_code == 412
    once_more = {"If-Match": back.headers["etag"]}
    assert api("DELETE", f"calendar/{FRIDAY}", admin, headers=once_more).json()["changed"] is False

    found = select(DirectoryAudit.after).where(DirectoryAudit.action == "calendar_changed")
    assert [row and row["instrument"] for row in office.scalars(found)] == ["CV 1/BNV", None]


def test_no_seed_undoes_an_edit(api: Call, admin: Actor, office: Session) -> None:
    culture_day, proposed = date(2026, 11, 24), date(2026, 11, 23)
    tag = {"If-Match": api("GET", f"calendar/{culture_day}").headers["etag"]}
    api("DELETE", f"calendar/{culture_day}", admin, headers=tag)
    put(api, admin, proposed, reason="Đã có quyết định hoán đổi")

    assert load_directory(office).touched == 0

    days = api("GET", "calendar", params={"from": str(proposed), "to": str(culture_day)}).json()
    assert [(d["working"], d["reason"], d["edited"]) for d in days["days"]] == [
        (False, "Đã có quyết định hoán đổi", True),
        (True, None, False),
    ]


def test_open_due_days_roll_with_the_calendar(api: Call, admin: Actor, office: Session) -> None:
    task = rolling_task(office, FRIDAY)
    done = office.scalars(
        select(Assignment).where(
            Assignment.task_id == task.id, Assignment.unit_id == unit(office, SCHOOLS).id
        )
    ).one()
    done.workflow, done.submitted_on = Workflow.COMPLETED, date(2026, 11, 1)
    assert task.due_on == FRIDAY
    preview = api("POST", f"calendar/{FRIDAY}/preview", admin, json=OFF)
    assert preview.json() == {
        "day": "2026-12-04",
        "working": False,
        "deadlines_moved": 1,
        "duties_moved": 0,
        "obligations": None,
    }

    assert moved(put(api, admin, FRIDAY)) == (1, 0)
    assert moved(put(api, admin, MONDAY)) == (1, 0)

    office.expire_all()
    versions = office.scalars(
        select(DeadlineVersion)
        .where(DeadlineVersion.task_id == task.id)
        .order_by(DeadlineVersion.number)
    ).all()
    assert [(v.set_on, v.due_on) for v in versions] == [
        (FRIDAY, FRIDAY),
        (FRIDAY, MONDAY),
        (FRIDAY, TUESDAY),
    ]
    last = versions[-1]
    assert (last.reason, last.document, last.from_on) == (
        "Lịch làm việc thay đổi: 07/12/2026 nghỉ (Nghỉ bù)",
        "CV 1/BNV",
        NOW.date(),
    )
    rows = office.execute(
        select(Assignment.workflow, Assignment.due_on).where(Assignment.task_id == task.id)
    )
    due = {row.workflow: row.due_on for row in rows}
    assert due == {Workflow.NOT_STARTED: TUESDAY, Workflow.COMPLETED: FRIDAY}
    tag = {"If-Match": '"v1"'}
    assert moved(api("DELETE", f"calendar/{FRIDAY}", admin, headers=tag)) == (1, 0)
    office.expire_all()
    assert task.due_on == FRIDAY


def test_periods_roll_and_tasks_without_policy_stay(
    api: Call, admin: Actor, office: Session
) -> None:
    fixed = make_task(office, make_plan(office), due_on=FRIDAY)
    charge(office, fixed, SCIENCE)
    task = make_task(
        office, make_plan(office), timing=Timing.RECURRING, roll_policy=RollPolicy.PREVIOUS
    )
    period = make_occurrence(office, task, date(2026, 12, 1), FRIDAY, set_on=FRIDAY)
    short = make_occurrence(office, task, FRIDAY, FRIDAY, set_on=FRIDAY, label="2026-12-04")
    charge(office, task, SCIENCE, occurrence=period)
    charge(office, task, SCIENCE, occurrence=short)

    assert moved(put(api, admin, FRIDAY)) == (1, 0)

    office.expire_all()
    assert (period.due_on, short.due_on) == (date(2026, 12, 3), FRIDAY)
    assert fixed.due_on == FRIDAY
    dues = select(Assignment.due_on).where(Assignment.occurrence_id == period.id)
    assert office.scalars(dues).all() == [date(2026, 12, 3)]


def test_reports_that_roll_are_counted(api: Call, admin: Actor, office: Session) -> None:
    plan = make_plan(office)
    for code, policy in (("cuon", RollPolicy.NEXT), ("co-dinh", RollPolicy.NONE)):
        office.add(
            ReportDuty(
                plan_id=plan.id,
                position=1,
                code=code,
                clause_ref="VI",
                title="Báo cáo quý",
                to_unit_id=plan.territory_id,
                cadence=PeriodKind.QUARTER,
                scheme=Scheme.OFFICIAL,
                due_day=25,
                inclusive=True,
                roll_policy=policy,
            )
        )
    office.flush()

    # Friday 25 December 2026.
    assert moved(put(api, admin, date(2026, 12, 25))) == (0, 1)
    assert moved(put(api, admin, date(2026, 12, 24))) == (0, 0)


def test_a_past_day_changes_only_while_nothing_was_due(
    api: Call, admin: Actor, office: Session
) -> None:
    wednesday, thursday = date(2026, 11, 4), date(2026, 11, 5)
    rolling_task(office, wednesday)

    refused = put(api, admin, wednesday)
    seen = api("POST", f"calendar/{wednesday}/preview", admin, json=OFF)

    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/past-day")
    assert (refused.json()["deadlines"], seen.status_code) == (1, 409)
    assert moved(put(api, admin, thursday)) == (0, 0)
    # Only why it was not worked: nobody is judged otherwise.
    assert moved(put(api, admin, wednesday, working=True, reason="Đi làm")) == (0, 0)


@pytest.mark.parametrize("day", ["2017-12-31", "2029-01-01", "2026-02-30", "mai"])
def test_days_outside_the_calendar_are_refused(api: Call, admin: Actor, day: str) -> None:
    answer = api("GET", f"calendar/{day}", admin)

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/path/day")


def test_only_national_administrators_change_the_calendar(api: Call, office: Session) -> None:
    provincial = person(make_person(office).id, ("admin", unit(office, "dong-thap").id))
    tag = {"If-Match": "*"}

    answers = [
        api("PUT", f"calendar/{FRIDAY}", provincial, json=OFF, headers=tag),
        api("DELETE", f"calendar/{FRIDAY}", "coordinator", headers=tag),
        api("POST", f"calendar/{FRIDAY}/preview", "observer", json=OFF),
        api("PUT", f"calendar/{FRIDAY}", "head", json=OFF),
    ]

    assert [each.status_code for each in answers] == [403, 403, 403, 428]
