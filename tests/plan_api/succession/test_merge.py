"""Merging two agencies: open work goes on at the successor, what was reported keeps its name."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.models import RoleGrant
from services.directory.units.models import OrgUnit
from services.plan_api.assignments.models import Assignment
from services.plan_api.reports.schemas import ReportCreate
from services.plan_api.reports.service import add_report
from services.shared.tokens import Actor
from tests.conftest import NOW
from tests.plan_api.conftest import Call, People
from tests.plan_api.make import SCHOOLS, SCIENCE, charge, make_plan, make_task, unit
from tests.plan_api.succession.conftest import HOME, TODAY, Change

EVE = {"as_of": (TODAY - timedelta(days=1)).isoformat()}
REPORT = {"percent": 40, "text": "Đã làm bốn phần mười."}


def scene(office: Session) -> list[Assignment]:
    """One task that both agencies lead, in a plan of the province; due next month."""
    plan = make_plan(office, "dong-thap", effective_from=date(2026, 1, 1))
    task = make_task(office, plan, due_on=date(2026, 12, 20))
    found = charge(office, task, SCIENCE, SCHOOLS, on=date(2026, 2, 1))
    return list(found)


def keys(answer: Any, name: str) -> list[str]:
    return [item[name]["key"] for item in answer.json()["items"]]


def board(api: Call, **day: str) -> dict[str, int]:
    found = api("GET", "scoreboard", by="leader", params={"by": "agency"} | day).json()
    return {row["unit"]["key"]: row["counts"]["n_all"] for row in found["rows"]}


def test_open_assignments_move_and_old_reports_stay_on_either_date(
    office: Session, api: Call, people: People, body: Change, done: Change, successor: Actor
) -> None:
    """The named test of the issue: worklist, task, dossier and scoreboard, before and after."""
    science = scene(office)[0].id
    written = ReportCreate(**REPORT)
    add_report(office, science, written, people["officer"], NOW - timedelta(days=1))

    found = done(body())

    assert (found["assignments"]["moved"], found["reports_kept"]) == (2, 1)
    # Who answers: the successor today, the old agencies on the eve; assigned it stays to them.
    now, eve = api("GET", "assignments", by=successor), api("GET", "assignments", params=EVE)
    assert keys(now, "unit") == [SCIENCE, SCHOOLS]
    assert keys(now, "answered_by") == [HOME, HOME]
    assert keys(eve, "answered_by") == [SCIENCE, SCHOOLS]
    mine = api("GET", "assignments", by=successor, params={"mine": "true"})
    assert keys(mine, "unit") == [SCIENCE, SCHOOLS]
    # The successor's head works on: a report and its submission.
    after = api(
        "POST", f"assignments/{science}/reports", by=successor, json=REPORT | {"percent": 50}
    )
    assert after.status_code == 201
    moved = api(
        "POST",
        f"assignments/{science}/submit",
        by=successor,
        json={},
        headers={"If-Match": after.headers["ETag"]},
    )
    assert moved.status_code == 200, moved.text
    # The dossier: each report under the name of who made it.
    dossier = api("GET", f"assignments/{science}", by=successor).json()
    made_by = [(each["number"], each["unit"]["key"]) for each in dossier["reports"]]
    assert made_by == [(2, HOME), (1, SCIENCE)]
    # The board: one row of the successor today, two rows of the old agencies on the eve.
    assert board(api) == {HOME: 2}
    assert board(api, **EVE) == {SCIENCE: 1, SCHOOLS: 1}
    # The task: both copies stand side by side, answered for by one.
    task = api("GET", f"tasks/{dossier['task']['id']}", by=successor).json()
    assert {each["answered_by"]["key"] for each in task["assignments"]} == {HOME}
    assert task["counts"]["n_all"] == 2
    assert [each["unit"]["key"] for each in task["assignments"]] == [SCIENCE, SCHOOLS]


def test_a_preview_stores_nothing(office: Session, api: Call, body: Change) -> None:
    scene(office)
    before = office.scalars(select(OrgUnit.valid_to).where(OrgUnit.key == SCIENCE)).one()

    shown = api("POST", "successions/preview", by="coordinator", json=body()).json()

    assert [each["happens"] for each in shown["units"]] == ["ends", "ends", "takes_over"]
    assert shown["id"] is None
    assert office.scalars(select(OrgUnit.valid_to).where(OrgUnit.key == SCIENCE)).one() == before
    params = {"unit": unit(office, SCIENCE).id}
    listed = api("GET", "successions", by="coordinator", params=params).json()["items"]
    assert {each["successor"]["key"] for each in listed} == {SCIENCE}


def test_what_would_differ_by_now_is_refused(office: Session, api: Call, body: Change) -> None:
    """Somebody assigns one more task between the preview and the deed."""
    scene(office)
    tag = api("POST", "successions/preview", by="coordinator", json=body()).headers["ETag"]
    scene(office)

    late = api("POST", "successions", by="coordinator", json=body(), headers={"If-Match": tag})
    blind = api("POST", "successions", by="coordinator", json=body())

    assert late.status_code == 412
    assert late.headers["ETag"] not in ("", tag)
    assert blind.status_code == 428
    assert unit(office, SCIENCE).valid_to == date.max


def test_roles_go_on_at_the_successor(
    office: Session, people: People, body: Change, done: Change
) -> None:
    for name in ("officer", "head"):
        role = people[name].grants[0]
        office.add(
            RoleGrant(
                person_id=people[name].id,
                role=role.role,
                unit_id=role.unit_id,
                valid_from=date(2026, 1, 1),
            )
        )
    office.flush()

    found = done(body())

    home, science = unit(office, HOME).id, unit(office, SCIENCE).id
    held = office.execute(
        select(RoleGrant.role, RoleGrant.unit_id, RoleGrant.valid_from, RoleGrant.valid_to)
        .where(RoleGrant.person_id.in_([people["officer"].id, people["head"].id]))
        .order_by(RoleGrant.role, RoleGrant.valid_from)
    ).all()
    assert found["people"] == {"n": 2, "moved": 2}
    assert [tuple(row) for row in held] == [
        (role, unit_id, *days)
        for role in ("head", "officer")
        for unit_id, days in (
            (science, (date(2026, 1, 1), TODAY)),
            (home, (TODAY, date.max)),
        )
    ]


def test_roles_may_stay_behind(office: Session, people: People, body: Change, done: Change) -> None:
    officer = people["officer"]
    grant = RoleGrant(
        person_id=officer.id,
        role="officer",
        unit_id=officer.grants[0].unit_id,
        valid_from=date(2026, 1, 1),
    )
    office.add(grant)
    office.flush()

    found = done(body(people="leave"))

    assert found["people"] == {"n": 1, "moved": 0}
    assert [each["code"] for each in found["warnings"]] == ["roles_stay_behind"]
    office.refresh(grant)
    assert grant.valid_to == date.max
