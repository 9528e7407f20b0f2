"""Groups and the calendar, which are the whole country's; and a province's agencies as a table."""

from datetime import date
from functools import partial
from typing import Any

from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import EVERYBODY, HOME, PEOPLE, SCIENCE
from tests.contracts.matrix.world import World
from tests.plan_api.make import charge, make_plan, make_task

READERS = PEOPLE | {"machine", "machine_far", "notifier"}
NATIONAL_ADMIN = frozenset({"admin_nation"})
KEEPERS = frozenset({"coordinator", "admin", "admin_nation"})
GROUP, DAY, OTHER_DAY = "nhom-ma-tran", "2027-03-10", "2027-03-11"
RULE = {"kinds": ["department"]}
OFF = {"working": False, "reason": "Nghỉ thử"}


def PREPARE(world: World) -> None:  # noqa: N802  the name by which form.modules are known
    body = {"key": GROUP, "name": "Nhóm ma trận", "rule": RULE}
    world.call("plan", "admin_nation", "POST", "/v1/groups", json=body)
    world.call("plan", "admin_nation", "PUT", f"/v1/calendar/{DAY}", json=OFF)
    plan = make_plan(world.session, HOME, code="ma-tran-nhom")
    task = make_task(world.session, plan, code="IV.1")
    charge(world.session, task, SCIENCE, on=date(2026, 1, 5), via_group=GROUP)
    world["grouped_task"] = task.id
    path = f"/v1/agencies/file?province={HOME}"
    world["agencies"] = world.call("plan", "admin", "GET", path).content


def _group(json: Any, world: World) -> Ask:
    return Ask(path={"key": GROUP}, json=json)


def _day(day: str, json: Any, world: World) -> Ask:
    return Ask(path={"day": day}, json=json)


ENTRIES = [
    Entry(
        "plan POST /v1/groups",
        NATIONAL_ADMIN,
        status=201,
        ask=lambda _: Ask(json={"key": "nhom-moi", "name": "Nhóm mới", "rule": RULE}),
    ),
    Entry(
        "plan POST /v1/groups/preview",
        NATIONAL_ADMIN,
        ask=lambda _: Ask(json={"territory": HOME, "rule": RULE}),
    ),
    Entry("plan GET /v1/groups", READERS),
    Entry("plan GET /v1/groups/{key}", READERS, ask=partial(_group, None)),
    Entry(
        "plan GET /v1/groups/{key}/members",
        READERS,
        ask=lambda _: Ask(path={"key": GROUP}, query={"territory": HOME}),
    ),
    Entry("plan PATCH /v1/groups/{key}", NATIONAL_ADMIN, ask=partial(_group, {"name": "Tên khác"})),
    Entry(
        "plan DELETE /v1/groups/{key}",
        NATIONAL_ADMIN,
        status=204,
        # Nothing may have been given to it.
        ask=lambda _: Ask(path={"key": GROUP}),
        refused={"admin_nation": 409},
    ),
    Entry("plan GET /v1/calendar/{day}", EVERYBODY, ask=partial(_day, DAY, None)),
    Entry("plan PUT /v1/calendar/{day}", NATIONAL_ADMIN, ask=partial(_day, OTHER_DAY, OFF)),
    Entry("plan DELETE /v1/calendar/{day}", NATIONAL_ADMIN, ask=partial(_day, DAY, None)),
    Entry(
        "plan POST /v1/calendar/{day}/preview",
        NATIONAL_ADMIN,
        ask=partial(_day, OTHER_DAY, OFF),
    ),
    Entry(
        "notifier GET /v1/obligations/touched",
        NATIONAL_ADMIN,
        ask=lambda _: Ask(query={"day": OTHER_DAY}),
    ),
    Entry(
        "plan POST /v1/tasks/{task_id}/groups/{key}/refresh",
        KEEPERS,
        ask=lambda w: Ask(path={"task_id": w["grouped_task"], "key": GROUP}),
    ),
    Entry("plan GET /v1/agencies/file", KEEPERS, ask=lambda _: Ask(query={"province": HOME})),
    Entry(
        "plan POST /v1/agencies/file",
        KEEPERS,
        ask=lambda w: Ask(
            query={"province": HOME, "dry_run": "true"},
            content=w["agencies"],
            headers={"Content-Type": "text/csv"},
        ),
    ),
    Entry("plan GET /v1/province-template", KEEPERS, ask=lambda _: Ask(query={"province": HOME})),
    Entry(
        "plan POST /v1/provinces/{province_id}/template",
        KEEPERS,
        ask=lambda w: Ask(path={"province_id": w.unit(HOME).id}, json={}),
    ),
]
