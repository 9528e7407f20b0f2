"""Bringing a task that was given via a group up to the group of today."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from services.plan_api.assignments.models import Assignment
from services.plan_api.plans.models import Plan
from services.plan_api.reports.domain import ReportState
from services.plan_api.reports.models import ProgressReport
from services.plan_api.tasks.domain import Timing, Workflow
from services.plan_api.tasks.models import Task
from services.plan_api.trail.models import PlanAudit
from tests.conftest import NOW
from tests.plan_api.conftest import Call
from tests.plan_api.make import (
    OLD_SCIENCE,
    SCHOOLS,
    SCIENCE,
    charge,
    make_occurrence,
    make_plan,
    make_task,
    unit,
)

GROUP = "so-ban-nganh"
POST, PARTY = "dong-thap/buu-dien-tinh", "dong-thap/tinh-uy"


@pytest.fixture
def plan(office: Session) -> Plan:
    return make_plan(office, "dong-thap")


def refresh(
    api: Call, task: Task, by: str = "coordinator", group: str = GROUP, **wanted: Any
) -> Any:
    return api("POST", f"tasks/{task.id}/groups/{group}/refresh", by, params=wanted)


def keys(found: Any, name: str) -> list[str]:
    return [each["key"] for each in found.json()[name]]


def held(office: Session, task: Task) -> dict[tuple[int, int | None], Workflow]:
    office.expire_all()
    rows = office.scalars(select(Assignment).where(Assignment.task_id == task.id))
    return {(row.unit_id, row.occurrence_id): row.workflow for row in rows}


def test_who_comes_and_goes_is_shown_and_then_done(api: Call, office: Session, plan: Plan) -> None:
    task = make_task(office, plan, due_on=date(2026, 12, 31))
    charge(office, task, SCIENCE, POST, PARTY, via_group=GROUP, assigned_ref="VI.1.c")
    reported = office.scalars(
        select(Assignment).where(
            Assignment.task_id == task.id, Assignment.unit_id == unit(office, PARTY).id
        )
    ).one()
    office.add(
        ProgressReport(
            assignment_id=reported.id,
            number=1,
            state=ReportState.DRAFT,
            percent=10,
            text="Đã làm",
            author_name="Bà A",
            created_at=NOW,
        )
    )
    dry = refresh(api, task, dry_run=True)
    assert dry.json()["changed"] is False
    assert len(held(office, task)) == 3

    found = refresh(api, task)

    assert found.status_code == 200, found.text
    assert {**dry.json(), "dry_run": False, "changed": True} == found.json()
    assert keys(found, "goes") == [POST, PARTY]
    assert keys(found, "kept") == [PARTY]
    assert keys(found, "stays") == [SCIENCE]
    assert SCHOOLS in keys(found, "comes")
    assert (found.json()["added"], found.json()["cancelled"]) == (len(keys(found, "comes")), 1)
    now = held(office, task)
    assert now[unit(office, POST).id, None] is Workflow.CANCELLED
    assert now[unit(office, PARTY).id, None] is Workflow.NOT_STARTED
    new = office.scalars(
        select(Assignment).where(
            Assignment.task_id == task.id, Assignment.unit_id == unit(office, SCHOOLS).id
        )
    ).one()
    assert (new.via_group, new.assigned_ref, new.starts_on, new.due_on) == (
        GROUP,
        "VI.1.c",
        NOW.date(),
        date(2026, 12, 31),
    )
    audit = office.scalars(select(PlanAudit).where(PlanAudit.action == "group_refreshed")).one()
    assert audit.after is not None
    assert audit.after["goes"] == [unit(office, each).id for each in (POST, PARTY)]
    again = refresh(api, task).json()
    assert (again["changed"], again["added"], again["cancelled"]) == (False, 0, 0)


def test_who_left_and_comes_back_takes_up_the_old_assignment(
    api: Call, office: Session, plan: Plan
) -> None:
    task = make_task(office, plan)
    charge(office, task, SCIENCE, SCHOOLS, via_group=GROUP)
    row = office.scalars(
        select(Assignment).where(
            Assignment.task_id == task.id, Assignment.unit_id == unit(office, SCHOOLS).id
        )
    ).one()
    row.workflow, row.close_reason = Workflow.CANCELLED, "no_longer_assigned"

    found = refresh(api, task)

    assert SCHOOLS in keys(found, "comes")
    office.expire_all()
    assert row.workflow.value == "not_started"
    assert not row.close_reason


def test_successors_stand_for_those_who_ended(api: Call, office: Session) -> None:
    task = make_task(office, make_plan(office))
    charge(office, task, OLD_SCIENCE, via_group=GROUP)

    found = refresh(api, task)

    assert (keys(found, "goes"), keys(found, "stays")) == ([], [OLD_SCIENCE])
    assert SCIENCE not in keys(found, "comes")
    assert SCHOOLS in keys(found, "comes")


def test_newcomers_lead_the_periods_that_are_still_to_come(
    api: Call, office: Session, plan: Plan
) -> None:
    task = make_task(office, plan, timing=Timing.RECURRING)
    past = make_occurrence(office, task, date(2026, 10, 1), date(2026, 10, 31))
    coming = make_occurrence(office, task, date(2026, 12, 1), date(2026, 12, 31))
    charge(office, task, SCIENCE, via_group=GROUP)
    for period in (past, coming):
        charge(office, task, SCIENCE, via_group=GROUP, occurrence=period)

    found = refresh(api, task)

    schools = unit(office, SCHOOLS).id
    mine = {period for holder, period in held(office, task) if holder == schools}
    assert mine == {None, coming.id}
    assert found.json()["added"] == 2 * len(keys(found, "comes"))


def test_who_is_named_for_a_task_does_not_come_by_the_group(
    api: Call, office: Session, plan: Plan
) -> None:
    task = make_task(office, plan)
    charge(office, task, SCIENCE, via_group=GROUP)
    charge(office, task, SCHOOLS)

    assert SCHOOLS not in keys(refresh(api, task), "comes")


def test_refusals(api: Call, office: Session, plan: Plan) -> None:
    task = make_task(office, plan)
    charge(office, task, SCIENCE, via_group=GROUP)
    other = make_task(office, plan)

    assert [refresh(api, task, by).status_code for by in ("far", "head", "leader")] == [403] * 3
    assert refresh(api, other).status_code == 404
    assert refresh(api, task, group="khong-co").status_code == 404
    assert api("POST", "tasks/999999/groups/x/refresh", "coordinator").status_code == 404
