"""What somebody is told before doing a succession."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from services.directory.people.models import RoleGrant
from services.plan_api.assignments.domain import EventKind
from services.plan_api.history.service import Happening, change, facts_of
from services.plan_api.reports.schemas import ReportCreate
from services.plan_api.reports.service import add_report
from services.plan_api.tasks.domain import Workflow
from tests.conftest import NOW
from tests.plan_api.conftest import Call, People
from tests.plan_api.make import SCHOOLS, SCIENCE, charge, make_plan, make_task, unit
from tests.plan_api.succession.conftest import HOME, MONEY, TODAY, Change


def told(api: Call, wanted: dict[str, Any]) -> tuple[list[str], dict[str, Any]]:
    shown = api("POST", "successions/preview", by="coordinator", json=wanted)
    assert shown.status_code == 200, shown.text
    return [each["code"] for each in shown.json()["warnings"]], shown.json()


def test_what_waits_and_what_was_reported_since(
    office: Session, api: Call, people: People, body: Change
) -> None:
    """A merger decided two weeks ago; one report since, waiting for its head's word."""
    plan = make_plan(office, "dong-thap", effective_from=date(2026, 1, 1))
    task = make_task(office, plan, due_on=date(2026, 12, 20))
    science, _ = charge(office, task, SCIENCE, SCHOOLS, on=date(2026, 2, 1))
    written = ReportCreate(percent=100, text="Xong")
    add_report(office, science.id, written, people["officer"], NOW - timedelta(days=3))
    waiting = replace(facts_of(science), workflow=Workflow.PENDING_CONFIRMATION, submitted_on=TODAY)
    change(office, science, waiting, Happening(EventKind.SUBMITTED, NOW - timedelta(days=3)))
    decided = (TODAY - timedelta(days=14)).isoformat()

    merged, _ = told(api, body(on=decided))
    ended, found = told(api, body(kind="abolish", successors=[], on=decided))

    assert merged == ["reports_after_the_day", "same_task_twice"]
    assert ended == ["reports_after_the_day", "pending_confirmation"]
    assert (found["assignments"]["open"], found["assignments"]["closed"]) == (2, 1)


def test_to_whom_the_roles_of_a_divided_unit_go(
    office: Session, api: Call, people: People, body: Change
) -> None:
    officer = people["officer"]
    home = officer.grants[0].unit_id
    office.add(
        RoleGrant(person_id=officer.id, role="officer", unit_id=home, valid_from=date(2026, 1, 1))
    )
    heirs = [{"id": unit(office, key).id} for key in (HOME, MONEY)]

    codes, _ = told(api, body(kind="split", predecessors=[home], successors=heirs))

    assert codes == ["roles_go_to_first"]


def test_where_a_new_heir_may_stand(office: Session, api: Call, body: Change) -> None:
    """Not in another province, which the coordinator could not change anyway, and not below what ends."""
    science = unit(office, SCIENCE).id
    for parent, status, error in (
        (unit(office, "lang-son").id, 403, []),
        (science, 422, ["parent_not_valid"]),
        (unit(office, HOME).id, 200, []),
    ):
        heir = {"new": {"kind": "department", "name": "Sở Mới", "parent": parent}}
        answer = api("POST", "successions/preview", by="coordinator", json=body(successors=[heir]))
        errors = [each["code"] for each in answer.json().get("errors") or []]
        assert (answer.status_code, errors) == (status, error), answer.text
