"""Dividing, renaming and ending units, today and on a day to come."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.people.models import ApiClient, RoleGrant
from services.directory.units.models import Succession, SuccessionAct
from services.plan_api.assignments.domain import EventKind
from services.plan_api.assignments.models import Assignment
from services.plan_api.history.service import Happening, change, facts_of
from services.plan_api.succession.turnover import turn_day
from services.plan_api.tasks.domain import Timing, Workflow
from services.plan_api.trail.models import PlanAudit
from services.plan_api.upkeep.service import extend_occurrences
from services.shared.tokens import Actor
from tests.conftest import NOW
from tests.plan_api.conftest import Call, People
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
from tests.plan_api.succession.conftest import HOME, MONEY, TODAY, Change
from tests.signing import person

LATER = date(2026, 12, 1)
NEXT = NOW + timedelta(days=10)


def three(office: Session) -> list[Assignment]:
    """Three tasks of the science agency."""
    plan = make_plan(office, "dong-thap", effective_from=date(2026, 1, 1))
    tasks = [make_task(office, plan, due_on=date(2026, 12, day)) for day in (10, 11, 12)]
    return [charge(office, task, SCIENCE, on=date(2026, 2, 1))[0] for task in tasks]


def head_of(office: Session, key: str) -> Actor:
    return person(make_person(office).id, ("head", unit(office, key).id))


def division(office: Session, body: Change, **given: Any) -> dict[str, Any]:
    heirs = [{"id": unit(office, key).id} for key in (HOME, MONEY)]
    parts: dict[str, Any] = {
        "kind": "split",
        "predecessors": [unit(office, SCIENCE).id],
        "successors": heirs,
    }
    wanted: dict[str, Any] = body(**parts | given)
    return wanted


def held(api: Call, by: Actor, **params: str) -> list[int]:
    found = api("GET", "assignments", by=by, params={"mine": "true"} | params)
    return [each["id"] for each in found.json()["items"]]


def test_each_heir_gets_its_part_of_a_divided_unit(
    office: Session, api: Call, body: Change, done: Change
) -> None:
    first, second, third = (each.id for each in three(office))
    wanted = division(office, body, shares=["0.6", "0.4"], assign={str(second): 1})
    shown = api("POST", "successions/preview", by="coordinator", json=wanted).json()
    assert [(c["assignment_id"], c["successor"], c["chosen"]) for c in shown["assignments"]["choices"]] == [
        (first, 0, False), (second, 1, True), (third, 0, False),
    ]  # fmt: skip
    assert "choices_needed" in [each["code"] for each in shown["warnings"]]

    done(wanted)

    home, money = head_of(office, HOME), head_of(office, MONEY)
    assert held(api, home) == [first, third]
    assert held(api, money) == [second]
    of_money = api("GET", "tasks", by=money, params={"unit": MONEY}).json()["items"]
    assert len(of_money) == 1
    # Who was not given it may not work on it, and both may read it.
    report = {"percent": 10, "text": "Đã bắt đầu."}
    assert api("POST", f"assignments/{second}/reports", by=home, json=report).status_code == 403
    assert api("POST", f"assignments/{second}/reports", by=money, json=report).status_code == 201
    read = api("GET", f"assignments/{second}", by=home).json()
    assert (read["unit"]["key"], read["answered_by"]["key"]) == (SCIENCE, MONEY)
    rows = api("GET", "scoreboard", by="leader", params={"by": "agency"}).json()["rows"]
    assert {row["unit"]["key"]: row["counts"]["n_all"] for row in rows} == {HOME: 2, MONEY: 1}
    shares = office.scalars(select(Succession.share).where(Succession.act_id.is_not(None)))
    assert [str(each) for each in shares] == ["0.60000", "0.40000"]


def test_new_periods_of_divided_work_go_to_the_heir_that_has_it(
    office: Session, api: Call, body: Change, done: Change
) -> None:
    plan = make_plan(office, "dong-thap", effective_from=date(2026, 1, 1))
    task = make_task(
        office, plan, timing=Timing.RECURRING, recurrence="FREQ=YEARLY", start_on=date(2026, 1, 1)
    )
    year = make_occurrence(office, task, date(2026, 1, 1), date(2026, 12, 31), label="2026")
    parent = charge(office, task, SCIENCE, on=date(2026, 2, 1))[0].id
    now = charge(office, task, SCIENCE, on=date(2026, 2, 1), occurrence=year)[0].id
    done(division(office, body, assign={str(parent): 1, str(now): 1}))

    assert extend_occurrences(office, date(2026, 11, 21)) >= 1

    money = head_of(office, MONEY)
    assert held(api, money) == [now]
    assert len(held(api, money, as_of="2027-02-01")) == 2
    assert held(api, head_of(office, HOME), as_of="2027-02-01") == []


def test_a_renamed_unit_keeps_its_work_and_its_codes(
    office: Session, api: Call, body: Change, done: Change
) -> None:
    """The new one may have the old one's H-code and name: they are not valid on the same day."""
    three(office)
    old = unit(office, SCIENCE)
    new = {"kind": "department", "name": old.name, "h_code": old.h_code}
    found = done(body(kind="rename", predecessors=[old.id], successors=[{"new": new}]))

    made = unit(office, f"{SCIENCE}-tu-2026")
    assert [each["happens"] for each in found["units"]] == ["ends", "begins"]
    assert found["units"][1]["unit"]["key"] == made.key
    assert (made.parent_id, made.h_code, made.valid_from) == (
        old.parent_id,
        old.h_code,
        date(2026, 11, 21),
    )
    days = {"2026-11-20": SCIENCE, "2026-11-21": made.key}
    for day, key in days.items():
        answer = api("GET", "org-units/resolve", params={"code": old.h_code, "on": day})
        assert answer.json()["key"] == key
    assert len(held(api, head_of(office, made.key))) == 3


def test_closing_a_unit_cancels_its_open_work_and_ends_its_roles(
    office: Session, api: Call, people: People
) -> None:
    first, second, third = three(office)
    finished = replace(facts_of(second), workflow=Workflow.COMPLETED, submitted_on=TODAY)
    change(office, second, finished, Happening(EventKind.CONFIRMED, NOW - timedelta(days=2)))
    client = ApiClient(client_id="may-cu", name="Máy cũ", scopes=[], unit_ids=[], indicators=[])
    client.unit_ids = [unit(office, SCIENCE).id]
    grant = RoleGrant(
        person_id=people["officer"].id, role="officer", unit_id=unit(office, SCIENCE).id,
        valid_from=date(2026, 1, 1),
    )  # fmt: skip
    office.add_all([client, grant])
    path = f"org-units/{unit(office, SCIENCE).id}"
    tag = {"If-Match": api("GET", path).headers["ETag"]}
    order = {"on": "2026-11-21", "reason": "Giải thể theo nghị quyết", "instrument": "NQ 13"}

    blind = api("POST", f"{path}/close", by="coordinator", json=order)
    found = api("POST", f"{path}/close", by="coordinator", json=order, headers=tag)
    again = api("POST", f"{path}/close", by="coordinator", json=order, headers=tag)

    assert (blind.status_code, found.status_code, again.status_code) == (428, 200, 412)
    body = found.json()
    assert body["assignments"] == {"open": 2, "moved": 0, "closed": 2, "choices": []}
    assert [each["code"] for each in body["warnings"]] == ["roles_end", "clients_bound"]
    office.expire_all()
    closed = [(each.workflow, each.close_reason) for each in (first, second, third)]
    assert closed == [
        (Workflow.CANCELLED, "unit_abolished"),
        (Workflow.COMPLETED, None),
        (Workflow.CANCELLED, "unit_abolished"),
    ]
    assert grant.valid_to == date(2026, 11, 21)
    shown = api("GET", f"assignments/{first.id}", by="coordinator").json()
    assert (shown["answered_by"], shown["state"]) == (None, "excluded")
    items = api("GET", "assignments", by="coordinator", params={"as_of": "2026-11-20"}).json()[
        "items"
    ]
    assert {each["id"]: each["workflow"] for each in items}[first.id] == "not_started"


def test_a_coming_day_changes_nothing_before_it(
    office: Session, api: Call, body: Change, done: Change
) -> None:
    """Recorded for 1 December; on that day the upkeep hands the work over, once."""
    one = three(office)[0]
    found = done(body(kind="abolish", successors=[], on=LATER.isoformat()))
    act = office.scalars(select(SuccessionAct)).one()

    assert "takes_effect_later" in [each["code"] for each in found["warnings"]]
    assert (act.settled_at, one.workflow) == (None, Workflow.NOT_STARTED)
    shown = api("GET", f"assignments/{one.id}").json()
    assert (shown["answered_by"]["key"], shown["unit"]["valid_to"]) == (SCIENCE, "2026-12-01")
    assert turn_day(office, NOW) == 0

    assert turn_day(office, NEXT) == 1
    assert turn_day(office, NEXT) == 0

    office.expire_all()
    assert (one.workflow, one.close_reason) == (Workflow.CANCELLED, "unit_abolished")
    assert office.get_one(SuccessionAct, act.id).settled_at == NEXT
    settled = select(func.count()).where(PlanAudit.action == "succession_settled")
    assert office.scalar(settled) == 1


def test_a_division_to_come_keeps_its_choices(
    office: Session, api: Call, body: Change, done: Change
) -> None:
    first, second, third = (each.id for each in three(office))
    done(division(office, body, on=LATER.isoformat(), assign={str(third): 1}))
    officer = head_of(office, SCIENCE)
    assert held(api, officer) == [first, second, third]

    turn_day(office, NEXT)

    money = head_of(office, MONEY)
    assert held(api, money, as_of="2026-12-01") == [third]
    assert len(held(api, officer, as_of="2026-11-30")) == 3


def test_what_merged_before_is_handed_on(
    office: Session, api: Call, body: Change, done: Change
) -> None:
    """An heir that ends gives on what it had taken over, also what it answered for only."""
    ids = [each.id for each in three(office)]
    done(body())
    home = unit(office, HOME).id
    found = done(
        body(
            on="2026-11-22",
            predecessors=[home],
            successors=[{"id": unit(office, MONEY).id}],
        )
    )

    assert found["assignments"]["moved"] == 3
    assert held(api, head_of(office, MONEY)) == ids


@pytest.mark.parametrize("at", [datetime(2026, 11, 21, 0, 10, tzinfo=NOW.tzinfo)])
def test_children_move_below_the_only_heir(
    office: Session, api: Call, body: Change, done: Change, at: datetime
) -> None:
    made = api(
        "POST",
        "org-units",
        by="coordinator",
        json={"kind": "division", "name": "Phòng Chuyển đổi số", "parent": unit(office, SCIENCE).id,
              "valid_from": "2026-01-01"},
    )  # fmt: skip
    assert made.status_code == 201
    key = made.json()["key"]

    found = done(body())

    below = [each["unit"]["key"] for each in found["units"] if each["happens"] == "moves_below"]
    assert below == [key]
    assert unit(office, key).parent_id == unit(office, HOME).id
    history = api(
        "GET", f"org-units/{made.json()['id']}/history", params={"on": "2026-11-20"}
    ).json()
    assert history["then"]["parent"]["key"] == SCIENCE
    assert [each["parent"]["key"] for each in history["versions"]] == [SCIENCE, HOME]
    assert turn_day(office, at) == 0
    assert SCHOOLS not in below
