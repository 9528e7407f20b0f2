"""Every operation of the three services answers everybody as its hand-written entry says."""

import pytest

from tests.contracts.matrix.form import Entry, entries, home_of
from tests.contracts.matrix.personas import EVERYBODY
from tests.contracts.matrix.world import World
from tests.contracts.test_openapi import APPS

SERVICES = {"plan-api": "plan", "kpi-api": "kpi", "notifier": "notifier"}


def operations() -> set[str]:
    """All that the services describe: `plan GET /v1/plans`."""
    return {
        f"{SERVICES[name]} {method.upper()} {path}"
        for name, create in APPS.items()
        for path, methods in create().openapi()["paths"].items()
        for method in methods
    }


def test_every_operation_has_an_entry_and_every_entry_an_operation() -> None:
    served, written = operations(), {entry.op for entry in entries()}

    assert sorted(served - written) == [], "operations without an entry: see form.py"
    assert sorted(written - served) == [], "entries whose operation is gone"


def test_entries_name_personas_that_exist_and_are_told_apart() -> None:
    names = [entry.name for entry in entries()]

    assert len(names) == len(set(names))
    assert [entry.name for entry in entries() if entry.misspelt()] == []


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.name)
def test_everybody_is_told_what_the_entry_says(entry: Entry, world: World) -> None:
    if (error := world.unprepared.get(home_of(entry))) is not None:
        raise error
    expected = {each: entry.expected(each) for each in sorted(EVERYBODY)}

    assert {each: world.status(entry, each) for each in expected} == expected
