"""Plans, tasks and assignments; one assignment of the agency open, one waiting for its head."""

from datetime import date
from functools import partial
from typing import Any

from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import AGENCY, AWAY, HOME, NATIONAL, PEOPLE, PROVINCE, SCIENCE
from tests.contracts.matrix.world import World
from tests.plan_api.make import charge, make_plan, make_task

# Everybody with a role, and the machines that may read plans.
READERS = PEOPLE | {"machine", "machine_far", "notifier"}
# Of the assignments of Đồng Tháp.
HERE = PROVINCE | NATIONAL | {"machine", "notifier"}
ELSEWHERE = AWAY | {"machine_far"}
REPORT = {"percent": 100, "text": "Đã xong."}


def PREPARE(world: World) -> None:  # noqa: N802  the name by which form.modules are known
    session = world.session
    plan = make_plan(session, HOME, code="ma-tran")
    task = make_task(session, plan, code="IV.1", due_on=date(2026, 12, 31))
    drafted, pending = (
        charge(session, each, SCIENCE, on=date(2026, 1, 5))[0]
        for each in (task, make_task(session, plan, code="IV.2", due_on=date(2026, 12, 31)))
    )
    world["plan"], world["task"] = plan.code, task.id
    world["drafted"], world["pending_assignment"] = drafted.id, pending.id
    for each in (drafted, pending):
        path = f"/v1/assignments/{each.id}"
        world.call("plan", "officer", "POST", f"{path}/reports", json=REPORT)
    path = f"/v1/assignments/{pending.id}"
    world.call("plan", "officer", "POST", f"{path}/submit", json={})


def _assignment(name: str, json: Any, world: World) -> Ask:
    return Ask(path={"assignment_id": world[name]}, json=json)


def _plan(world: World) -> Ask:
    return Ask(path={"plan_id": world["plan"]})


def _task(world: World) -> Ask:
    return Ask(path={"task_id": world["task"]})


ENTRIES = [
    *(
        Entry(f"plan GET /v1/{path}", READERS)
        for path in (
            "plans", "tasks", "assignments", "scoreboard", "scoreboard/trend",
            "scoreboard/upcoming", "report-duties",
        )
    ),
    Entry("plan GET /v1/deadlines", READERS, ask=lambda _: Ask(query={"limit": 50})),
    Entry("plan GET /v1/plans/{plan_id}", READERS, ask=_plan),
    Entry("plan GET /v1/plans/{plan_id}/outline", READERS, ask=_plan),
    Entry("plan GET /v1/tasks/{task_id}", READERS, ask=_task),
    Entry("plan GET /v1/tasks/{task_id}/deadline-versions", READERS, ask=_task),
    Entry(
        "plan GET /v1/assignments/{assignment_id}",
        HERE,
        ELSEWHERE,
        ask=partial(_assignment, "drafted", None),
    ),
    Entry(
        "plan POST /v1/assignments/{assignment_id}/reports",
        AGENCY,
        ELSEWHERE,
        201,
        partial(_assignment, "drafted", REPORT),
    ),
    Entry(
        "plan POST /v1/assignments/{assignment_id}/submit",
        AGENCY,
        ELSEWHERE,
        ask=partial(_assignment, "drafted", {}),
    ),
    Entry(
        "plan POST /v1/assignments/{assignment_id}/confirm",
        {"head"},
        ELSEWHERE,
        ask=partial(_assignment, "pending_assignment", {}),
    ),
    Entry(
        "plan POST /v1/assignments/{assignment_id}/return",
        {"head"},
        ELSEWHERE,
        ask=partial(_assignment, "pending_assignment", {"reason": "Thiếu ảnh"}),
    ),
]  # fmt: skip
