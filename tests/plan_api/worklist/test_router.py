"""Assignments: who sees which, and every filter."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from services.plan_api.assignments.domain import AssignmentRole
from services.shared.tokens import Actor, Grant
from tests.plan_api.conftest import Call
from tests.plan_api.make import (
    OLD_SCHOOLS,
    OLD_SCIENCE,
    SCIENCE,
    charge,
    make_assignment,
    make_occurrence,
    make_plan,
    make_task,
    unit,
)
from tests.plan_api.moves.test_router import submitted
from tests.signing import machine

LANG_SON = "lang-son/so-giao-duc-va-dao-tao"


def listed(api: Call, by: Any = "officer", **params: Any) -> list[int]:
    answer = api("GET", "assignments", by, params=params)
    assert answer.status_code == 200, answer.text
    return [each["id"] for each in answer.json()["items"]]


def test_a_successor_answers_for_an_ended_agency(api: Call, office: Session) -> None:
    assignment = make_assignment(office, due_on=date(2026, 6, 30))

    body = api("GET", "assignments").json()["items"][0]

    assert body["unit"]["key"] == OLD_SCIENCE
    assert body["answered_by"]["key"] == SCIENCE
    assert (body["state"], body["may"]) == ("overdue", ["report", "submit"])
    assert body["id"] == assignment.id


def test_people_see_the_assignments_of_their_provinces(api: Call, office: Session) -> None:
    task = make_task(office, make_plan(office))
    science, schools = charge(office, task, OLD_SCIENCE, OLD_SCHOOLS)
    far = charge(office, make_task(office, make_plan(office, "lang-son")), LANG_SON)[0]
    mine, others, away = science.id, schools.id, far.id

    for by in ("officer", "stranger", "coordinator", "leader"):
        assert listed(api, by) == [mine, others]
    assert listed(api, "officer", mine=True) == [mine]
    assert listed(api, "far") == [away]
    assert listed(api, "observer") == [mine, others, away]
    codes = [
        api("GET", f"assignments/{each}", "officer").status_code for each in (mine, others, away)
    ]
    assert codes == [200, 200, 404]


def test_a_machine_needs_the_scope_and_sees_its_bound_units(api: Call, office: Session) -> None:
    assignment = make_assignment(office)
    home = unit(office, "dong-thap").id
    bound = Actor("client", 1, "may", (Grant("bound", home),), frozenset({"plan:read"}))

    assert listed(api, bound) == [assignment.id]
    assert listed(api, machine(2, ["plan:read"])) == []
    assert api("GET", "assignments", machine(3, ["kpi:read"])).status_code == 403


def test_strangers_sign_in_first(api: Call) -> None:
    answer = api("GET", "assignments", headers={"Authorization": ""})

    assert answer.status_code == 401


def test_filters(api: Call, office: Session) -> None:
    plan = make_plan(office, code="mot")
    late = make_task(office, plan, due_on=date(2026, 6, 30), title="Phóng sự truyền hình")
    open_ended = make_task(office, plan, title="Tờ gấp 100%")
    first = charge(office, late, OLD_SCIENCE)[0]
    second = charge(office, open_ended, OLD_SCIENCE, role=AssignmentRole.COORDINATE)[0]
    third = charge(office, open_ended, OLD_SCHOOLS)[0]
    submitted(api, first)

    def found(**params: Any) -> set[int]:
        return set(listed(api, "coordinator", **params))

    assert found(plan="mot") == found(plan=plan.id) == {first.id, second.id, third.id}
    assert found(task=late.id) == {first.id}
    assert found(unit=SCIENCE) == {first.id, second.id}
    assert found(province="82") == {first.id, second.id, third.id}
    assert found(province="lang-son") == set()
    assert found(role="coordinate") == {second.id}
    assert found(workflow="pending_confirmation") == found(state="late") == {first.id}
    assert found(state="no_deadline") == {third.id}
    assert found(q="PHONG su") == {first.id}
    assert found(q="100%") == {second.id, third.id}
    assert found(q="%") == set()
    assert found(mine=True) == set()
    assert set(listed(api, "officer", mine=True)) == {first.id, second.id}
    assert found(as_of="2025-02-01") == set()
    assert found(as_of="2026-11-20", state="overdue") == {first.id}


@pytest.mark.parametrize(
    ("params", "code", "pointer"),
    [
        ({"state": "green"}, 422, "/query/state"),
        ({"limit": "201"}, 422, "/query/limit"),
        ({"colour": "red"}, 422, "/query/colour"),
        ({"cursor": "nonsense"}, 422, "/query/cursor"),
        ({"q": " "}, 422, "/query/q"),
        ({"unit": "no-such/unit"}, 404, None),
        ({"plan": "no-such-plan"}, 404, None),
    ],
)
def test_bad_filters_are_refused(
    api: Call, params: dict[str, str], code: int, pointer: str | None
) -> None:
    answer = api("GET", "assignments", params=params)

    assert answer.status_code == code
    if pointer is not None:
        assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_pages_run_by_due_date_with_the_dateless_last(api: Call, office: Session) -> None:
    plan = make_plan(office)
    dues = [None, date(2026, 6, 30), date(2026, 12, 31), date(2026, 6, 30)]
    made = [charge(office, make_task(office, plan, due_on=due), OLD_SCIENCE)[0] for due in dues]
    seen: list[int] = []
    cursor: dict[str, str] = {}
    while True:
        page = api("GET", "assignments", params={"limit": 1, **cursor}).json()
        seen += [each["id"] for each in page["items"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}

    assert seen == [made[1].id, made[3].id, made[2].id, made[0].id]
    assert page["total"] == 4


def test_recurring_work_is_listed_by_started_occurrences(api: Call, office: Session) -> None:
    task = make_task(office, make_plan(office))
    charge(office, task, OLD_SCIENCE)
    running = make_occurrence(office, task, date(2026, 11, 1), date(2026, 11, 30), label="2026-11")
    coming = make_occurrence(office, task, date(2026, 12, 1), date(2026, 12, 31), label="2026-12")
    for each in (running, coming):
        charge(office, task, OLD_SCIENCE, occurrence=each)

    items = api("GET", "assignments").json()["items"]

    assert [each["occurrence"] for each in items] == [
        {"label": "2026-11", "start_on": "2026-11-01", "due_on": "2026-11-30"}
    ]


def test_coordinating_agencies_have_no_state_of_their_own(api: Call, office: Session) -> None:
    task = make_task(office, make_plan(office), due_on=date(2026, 6, 30))
    charge(office, task, OLD_SCIENCE, role=AssignmentRole.COORDINATE)

    assert api("GET", "assignments").json()["items"][0]["state"] == "excluded"


def test_one_assignment_has_a_tag_and_is_not_kept(api: Call, office: Session) -> None:
    assignment = make_assignment(office)

    answer = api("GET", f"assignments/{assignment.id}")

    assert (answer.headers["ETag"], answer.headers["Cache-Control"]) == ('"v1"', "no-store")
    assert answer.json()["version"] == 1
    assert api("GET", "assignments/999999").status_code == 404
    assert api("GET", "assignments/x").status_code == 422


def test_english_readers_get_english_titles(api: Call, office: Session) -> None:
    make_assignment(office, title="Làm phóng sự", title_en="Make a report")

    answer = api("GET", "assignments", headers={"Accept-Language": "en"})

    assert answer.json()["items"][0]["task"]["title"] == "Make a report"


def test_lists_need_a_bounded_number_of_statements(
    api: Call, office: Session, statements: list[str]
) -> None:
    counts = []
    for _ in range(2):
        for _ in range(3):
            make_assignment(office)
        office.commit()
        statements.clear()
        listed(api)
        counts.append(len(statements))

    assert counts[0] == counts[1] <= 3
