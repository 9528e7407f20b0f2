"""The matrix is worth its time: take one check away and it turns red.

For each entry the checks that its operation really asks are noted (its door, the rows of the table
of permissions, the scopes, what a machine is bound to); each is disabled alone, and somebody must
then be told something else than the entry says.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

import pytest

from services.directory.people.domain import Role
from services.directory.permissions import domain as table
from services.directory.permissions.domain import RULES, Act, Rule
from services.directory.sight import domain as sight
from services.shared import auth
from services.shared.tokens import Actor, Grant
from tests.contracts.matrix.form import Entry, entries, home_of
from tests.contracts.matrix.personas import MACHINES, NATION, PEOPLE
from tests.contracts.matrix.unnoticed import NOT_BY_STATUS
from tests.contracts.matrix.world import World

# Who is tried when a check is gone: those whom it alone stops.
STOPPED_BY: dict[Any, tuple[str, ...]] = {
    "door": ("anonymous",),
    "steps": ("pending",),
    "scope": ("machine_bare", "notifier"),
    "bounds": ("machine_far", "machine"),
    Act.TAKE_PART: ("ended",),
}
ANYBODY = (
    "officer_far", "coordinator_far", "officer_other", "officer", "observer", "leader", "head", "admin",
    "coordinator", "admin_nation",
)  # fmt: skip
ASKING = ("admin_nation", "officer_far", "officer_other", "machine")

Restore = Callable[[], None]
Check = Callable[[World], Restore]


@cache
def holders(original: Any) -> list[tuple[ModuleType, str]]:
    return [
        (module, name)
        for module in list(sys.modules.values())
        if module.__name__.startswith("services.")
        for name, value in vars(module).items()
        if value is original
    ]


def replaced(original: Any, other: Any) -> Restore:
    """Put `other` wherever a module of the services holds `original` under any name."""
    found = holders(original)
    for module, name in found:
        setattr(module, name, other)

    def restore() -> None:
        for module, name in found:
            setattr(module, name, original)

    return restore


def without_act(act: Act) -> Check:
    """Everybody may, everywhere."""

    def disable(world: World) -> Restore:
        ask, top = table._tops, world.unit(NATION).id

        def open_to_all(rule: Rule, held: Any, directory: Any) -> Iterator[int]:
            return iter([top]) if rule is RULES[act] else ask(rule, held, directory)

        return replaced(ask, open_to_all)

    return disable


def without_scope(_world: World) -> Restore:
    return replaced(auth.require_scope, lambda _actor, _scope: None)


def without_bounds(world: World) -> Restore:
    everywhere = world.directory.below(world.unit(NATION).id)
    return replaced(sight.bound_units, lambda _directory, _held: everywhere)


def _overridden(world: World, dependency: Any, instead: Any) -> Restore:
    for app in world.apps.values():
        app.dependency_overrides[dependency] = instead

    def restore() -> None:
        for app in world.apps.values():
            app.dependency_overrides.pop(dependency)

    return restore


def without_door(world: World) -> Restore:
    """Whoever does not sign in is taken for the nation's administrator."""
    person = world.people["admin_nation"]
    grants = (Grant("admin", world.unit(NATION).id),)
    somebody = Actor("person", person.id, person.full_name, grants)

    def anybody(actor: auth.OptionalActorDep) -> Actor:
        return actor or somebody

    return _overridden(world, auth.any_actor, anybody)


def without_steps(world: World) -> Restore:
    """Steps that are left hold nobody up, and such a token grants everything."""
    top = world.unit(NATION).id
    grants = tuple(Grant(role, top) for role in Role)

    def forgiven(actor: auth.AnyActorDep) -> Actor:
        return Actor(actor.kind, actor.id, actor.name, grants) if actor.pending else actor

    return _overridden(world, auth.signed_in, forgiven)


@contextmanager
def noted(world: World) -> Iterator[set[Any]]:
    """The checks that are asked meanwhile."""
    seen: set[Any] = set()
    rules = {id(rule): act for act, rule in RULES.items()}
    ask, scope, bound = table._tops, auth.require_scope, sight.bound_units

    def tops(rule: Rule, held: Any, directory: Any) -> Any:
        seen.add(rules[id(rule)])
        return ask(rule, held, directory)

    def scoped(actor: Actor, name: str) -> None:
        seen.add("scope")
        scope(actor, name)

    def bounds(directory: Any, held: Any) -> frozenset[int]:
        seen.add("bounds")
        return bound(directory, held)

    undo = [replaced(ask, tops), replaced(scope, scoped), replaced(bound, bounds)]
    try:
        yield seen
    finally:
        for each in undo:
            each()


def check_of(name: Any) -> Check:
    if isinstance(name, Act):
        return without_act(name)
    checks = {
        "door": without_door, "steps": without_steps, "scope": without_scope, "bounds": without_bounds,
    }  # fmt: skip
    return checks[name]


def turned_red(world: World, entry: Entry, name: Any) -> bool:
    """Whether somebody is told something else when the check is gone."""
    restore = check_of(name)(world)
    try:
        return any(
            world.status(entry, each) != entry.expected(each)
            for each in STOPPED_BY.get(name, ANYBODY)
        )
    finally:
        restore()


def demanded(entry: Entry, asked: set[Any]) -> set[Any]:
    """The checks that must be noticed: a door only where it alone keeps somebody out."""
    through, doors = set(entry.through), {"door"}
    if through >= PEOPLE:
        doors |= {Act.TAKE_PART, "steps"} & {*asked, "steps"} - _kept(entry)
    if through & MACHINES:
        doors |= {"scope"} & asked
    if "machine" in through and "machine_far" not in through:
        doors |= {"bounds"} & asked
    return doors | {each for each in asked if isinstance(each, Act) and each is not Act.TAKE_PART}


def _kept(entry: Entry) -> set[Any]:
    """Own-account addresses take people with steps left, and without a role."""
    return ({"steps"} if "pending" in entry.through else set()) | (
        {Act.TAKE_PART} if "ended" in entry.through else set()
    )


def asked_by(world: World, entry: Entry) -> set[Any]:
    """The checks that an operation asks, noted once."""
    if entry.name not in world.asked:
        with noted(world) as world.asked[entry.name]:
            for persona in ASKING:
                world.status(entry, persona)
    return world.asked[entry.name]


def silent(entry: Entry) -> frozenset[Any]:
    return NOT_BY_STATUS.get(entry.name, NOT_BY_STATUS.get(entry.op, frozenset()))


GUARDED = [entry for entry in entries() if "anonymous" not in entry.through]


@pytest.mark.parametrize("entry", GUARDED, ids=lambda entry: entry.name)
def test_without_any_one_of_its_checks_the_entry_turns_red(entry: Entry, world: World) -> None:
    assert home_of(entry) not in world.unprepared
    checks = demanded(entry, asked_by(world, entry)) - silent(entry)

    unnoticed = {str(each) for each in checks if not turned_red(world, entry, each)}

    assert not unnoticed, f"{entry.name}: nobody is told that {sorted(unnoticed)} is gone"


SHOWN = [
    pytest.param(entry, check, id=f"{entry.name} {check}")
    for entry in GUARDED
    for check in sorted(silent(entry))
    if " GET " in entry.op
]


@pytest.mark.parametrize(("entry", "check"), SHOWN)
def test_what_a_check_only_narrows_is_another_answer_without_it(
    entry: Entry, check: str, world: World
) -> None:
    asking = (
        "officer_far",
        "machine",
        "machine_far",
        "officer",
        "officer_other",
        "coordinator",
        "head",
    )
    before = [world.answer(entry, each).text for each in asking]
    restore = check_of(check)(world)
    try:
        changed = any(
            world.answer(entry, each).text != was for each, was in zip(asking, before, strict=True)
        )
    finally:
        restore()

    assert changed


def test_every_row_of_the_table_is_tried_by_some_operation(world: World) -> None:
    asked = {check for entry in GUARDED for check in asked_by(world, entry)}

    assert set(Act) - asked == set()
