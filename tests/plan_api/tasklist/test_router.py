"""Tasks in lists and in full."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from services.plan_api.plans.models import PlanDocument
from services.plan_api.tasks.domain import TaskKind
from tests.plan_api.conftest import Call
from tests.plan_api.make import (
    OLD_SCHOOLS,
    OLD_SCIENCE,
    SCHOOLS,
    charge,
    make_occurrence,
    make_plan,
    make_task,
)
from tests.plan_api.moves.test_router import move, submitted


def codes(api: Call, **params: Any) -> list[str]:
    answer = api("GET", "tasks", params=params)
    assert answer.status_code == 200, answer.text
    return [each["code"] for each in answer.json()["items"]]


def test_task_filters(api: Call, office: Session) -> None:
    plan = make_plan(office, code="mot")
    late = make_task(office, plan, code="A", title="Cuộc thi", due_on=date(2026, 6, 30))
    duty = make_task(office, plan, code="B", kind=TaskKind.DUTY, channels=["radio"])
    far = make_task(office, make_plan(office, "lang-son"), code="C")
    charge(office, late, OLD_SCHOOLS)
    charge(office, duty, OLD_SCIENCE)

    assert codes(api) == ["A", "B", "C"]
    assert codes(api, plan="mot") == codes(api, province="dong-thap") == ["A", "B"]
    assert codes(api, unit=SCHOOLS) == codes(api, state="overdue") == ["A"]
    assert codes(api, kind="duty") == codes(api, channel="radio") == ["B"]
    assert codes(api, q="cuoc thi") == ["A"]
    assert codes(api, state="no_deadline") == ["B", "C"]
    assert far.plan_id != plan.id


@pytest.mark.parametrize("params", [{"state": "x"}, {"kind": "x"}, {"mine": "true"}])
def test_bad_filters_are_refused(api: Call, params: dict[str, str]) -> None:
    assert api("GET", "tasks", params=params).status_code == 422


def test_a_task_in_full(api: Call, office: Session) -> None:
    plan = make_plan(office)
    task = make_task(office, plan, code="IV.5.h", channels=["system"], indicators=["DVC-KH46"])
    for place, ref in enumerate(("IV.5.h", "IV.5.h.-1", "IV.5")):
        office.add(
            PlanDocument(
                plan_id=plan.id, position=place, relation="refers_to", title=ref, clause_ref=ref
            )
        )
    charge(office, task, OLD_SCIENCE, OLD_SCHOOLS, via_group="so-ban-nganh")

    body = api("GET", f"tasks/{task.id}").json()

    assert body["clause"]["ref"] == "IV.5.h"
    assert body["channels"] == [{"code": "system", "name": "Hệ thống kỹ thuật"}]
    assert body["indicators"] == ["DVC-KH46"]
    assert [each["title"] for each in body["documents"]] == ["IV.5.h", "IV.5.h.-1"]
    assert body["n_leads"] == 2
    assert [each["unit"]["key"] for each in body["assignments"]] == [OLD_SCIENCE, OLD_SCHOOLS]
    assert body["assignments"][0]["via_group"]["key"] == "so-ban-nganh"
    assert api("GET", f"tasks/{task.id}", "far").json()["assignments"] == []


def test_a_recurring_tasks_holder_sums_its_occurrences(api: Call, office: Session) -> None:
    task = make_task(office, make_plan(office))
    charge(office, task, OLD_SCIENCE)
    spans = [(date(2026, 9, 1), date(2026, 9, 30)), (date(2026, 11, 1), date(2026, 11, 30))]
    first, second = (
        charge(office, task, OLD_SCIENCE, occurrence=make_occurrence(office, task, *span))[0]
        for span in spans
    )
    move(api, first, "confirm", "head", submitted(api, first))

    body = api("GET", f"tasks/{task.id}").json()

    assert [each["counts"]["n_late"] for each in body["occurrences"]] == [1, 0]
    assert [each["counts"]["n_in_time"] for each in body["occurrences"]] == [0, 1]
    holder = body["assignments"][0]
    assert (holder["workflow"], holder["state"], holder["confirmed_percent"]) == (
        "in_progress", "in_time", 50,
    )  # fmt: skip
    assert (body["counts"]["n_all"], holder["may"], holder["counted"]) == (2, [], False)
    assert second.counted


def test_an_absent_task_is_404(api: Call) -> None:
    assert api("GET", "tasks/999999").status_code == 404


def test_lists_and_one_task_take_a_bounded_number_of_statements(
    api: Call, office: Session, statements: list[str]
) -> None:
    plan = make_plan(office)
    task = make_task(office, plan)
    counts = []
    for key in (OLD_SCIENCE, OLD_SCHOOLS):
        charge(office, make_task(office, plan), key)
        charge(office, task, key)
        office.commit()
        statements.clear()
        codes(api)
        api("GET", f"tasks/{task.id}", "coordinator")
        counts.append(len(statements))

    assert counts[0] == counts[1] <= 21
