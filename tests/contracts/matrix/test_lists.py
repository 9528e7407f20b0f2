"""Lists show what one may read singly, and nothing else: one rule, asked in two ways."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from sqlalchemy import select

from services.directory.people.models import Person
from services.kpi_api.imports.models import Receipt
from services.kpi_api.observations.models import Observation
from services.notifier.messages.models import Message
from services.plan_api.assignments.models import Assignment
from tests.contracts.matrix.personas import FAR, FAR_SCHOOLS, HOME, SCHOOLS, SCIENCE
from tests.contracts.matrix.world import World
from tests.plan_api.make import charge, make_plan, make_task

# One of each reach: the agency, another, the province, another province, the nation, machines.
READING = (
    "officer", "head", "officer_other", "coordinator", "leader", "coordinator_far", "observer",
    "machine", "machine_far",
)  # fmt: skip


class Kind(NamedTuple):
    """A list, the address of one of its rows, and every id that there is."""

    service: str
    listed: str
    single: str
    all: Callable[[World], set[str]]


def _assignments(world: World) -> set[str]:
    plan = world["lists_plan"]
    found = world.session.scalars(select(Assignment.id).where(Assignment.plan_id == plan))
    return {str(each) for each in found}


def _values(world: World) -> set[str]:
    rows = world.session.scalars(select(Observation))
    return {f"{each.period}-{each.unit_id}-{each.indicator_id}" for each in rows}


def _receipts(world: World) -> set[str]:
    return {str(each) for each in world.session.scalars(select(Receipt.public_id))}


def _people(world: World) -> set[str]:
    """Those with a role; whoever never had one is the nation's to read."""
    found = select(Person.id).where(Person.email.endswith("@ma-tran.example"))
    return {str(each) for each in world.session.scalars(found)}


KINDS = {
    "assignments": Kind("plan", "/v1/assignments", "/v1/assignments/{id}", _assignments),
    "observations": Kind("kpi", "/v1/observations", "/v1/observations/{id}", _values),
    "people": Kind("plan", "/v1/people", "/v1/people/{id}", _people),
    "imports": Kind("kpi", "/v1/imports", "/v1/imports/{id}", _receipts),
}


@pytest.fixture(scope="module", autouse=True)
def two_provinces(world: World) -> None:
    """Assignments of three agencies in two provinces, for one plan of the nation."""
    session = world.session
    plan = make_plan(session, HOME, code="ma-tran-danh-sach")
    task = make_task(session, plan, code="IV.1")
    charge(session, task, SCIENCE, SCHOOLS)
    far = make_task(session, plan, code="IV.2")
    charge(session, far, FAR_SCHOOLS)
    session.commit()
    world["lists_plan"] = plan.id
    assert {HOME, FAR} == {
        world.directory.unit(each).key
        for each in session.scalars(
            select(Assignment.province_id).where(Assignment.plan_id == plan.id)
        )
    }


def _listed(world: World, kind: Kind, persona: str) -> set[str]:
    given = {"limit": 200} | (
        {"plan": world["lists_plan"]} if kind.listed == "/v1/assignments" else {}
    )
    answer = world.send(kind.service, persona, "GET", kind.listed, params=given)
    if answer.status_code == 403:
        return set()
    body: Any = answer.json()
    assert body["next"] is None, "more rows than one page: make the world smaller"
    return {str(each["id"]) for each in body["items"]}


@pytest.mark.parametrize("persona", READING)
@pytest.mark.parametrize("name", KINDS)
def test_a_list_holds_exactly_what_can_be_read_singly(
    name: str, persona: str, world: World
) -> None:
    kind = KINDS[name]
    listed = _listed(world, kind, persona)

    singly = {
        each
        for each in kind.all(world)
        if world.send(kind.service, persona, "GET", kind.single.format(id=each)).status_code == 200
    }

    assert listed == singly


def test_the_personas_do_not_all_see_the_same(world: World) -> None:
    """Else the test above would compare nothing with nothing."""
    for kind in KINDS.values():
        near, far = (_listed(world, kind, each) for each in ("coordinator", "coordinator_far"))
        assert near - far, kind.listed


def test_an_inbox_holds_ones_own_messages_only(world: World) -> None:
    """The notifier has no single read of a message: what is listed is what one may mark as read."""
    every = {str(each) for each in world.session.scalars(select(Message.id))}
    assert every
    for persona in ("officer", "head", "admin_nation"):
        answer = world.send("notifier", persona, "GET", "/v1/inbox").json()
        listed = {each["id"] for each in answer["items"]}
        path = "/v1/inbox/{}/read"
        marked = {
            each
            for each in every
            if world.send("notifier", persona, "POST", path.format(each)).status_code == 200
        }
        assert listed == marked
