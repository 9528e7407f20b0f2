"""What an entry of the matrix says, and the tables of all areas.

To add an operation: in `tables/<area>.py` append to ENTRIES

    Entry(
        "plan POST /v1/things/{thing_id}/close",       # service (plan, kpi, notifier), method, path
        through=AGENCY | {"admin"},                    # these get exactly `status`
        hidden=AWAY,                                   # these get 404
        status=204,                                    # default 200
        ask=lambda w: Ask(path={"thing_id": w["thing"]}, json={"reason": "Xong"}),
    )

Everybody else gets 403; `anonymous` gets 401; `refused={"head": 409}` names exceptions.
`If-Match: *`, an Idempotency-Key and a same-site Origin are sent with everything.
`case="…"` tells several entries of one operation apart (another object, another body).

What the requests need is made by a function PREPARE(world) of the same module: `world.session`,
`world.unit(key)`, `world.people["head"].id`, `world.call("plan", "officer", "POST", "/v1/…", json=…)`,
`world["thing"] = …`. It runs once, before all calls; each call is rolled back, so each meets the
same world. Nothing in ENTRIES or PREPARE may need another area's PREPARE.
"""

import pkgutil
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from tests.contracts.matrix import tables
from tests.contracts.matrix.personas import EVERYBODY

if TYPE_CHECKING:
    from tests.contracts.matrix.world import World


@dataclass(frozen=True)
class Ask:
    """A valid request but for who sends it."""

    path: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    json: Any = None
    content: bytes | str | None = None
    data: Mapping[str, str] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


def plainly(_world: "World") -> Ask:
    return Ask()


@dataclass(frozen=True)
class Entry:
    """Who gets through an operation, and what the others are told."""

    op: str
    through: Collection[str]
    hidden: Collection[str] = ()
    status: int = 200
    ask: Callable[["World"], Ask] = plainly
    refused: Mapping[str, int] = field(default_factory=dict)
    case: str = ""

    @property
    def name(self) -> str:
        return f"{self.op} ({self.case})" if self.case else self.op

    def expected(self, persona: str) -> int:
        if persona in self.refused:
            return self.refused[persona]
        if persona in self.through:
            return self.status
        if persona in self.hidden:
            return 404
        return 401 if persona == "anonymous" else 403

    def misspelt(self) -> set[str]:
        return {*self.through, *self.hidden, *self.refused} - EVERYBODY


@cache
def modules() -> tuple[ModuleType, ...]:
    names = sorted(each.name for each in pkgutil.iter_modules(tables.__path__))
    return tuple(import_module(f"{tables.__name__}.{name}") for name in names)


def home_of(entry: Entry) -> str:
    """The area whose table names the entry."""
    return next(each.__name__ for each in modules() if entry in each.ENTRIES)


@cache
def entries() -> tuple[Entry, ...]:
    return tuple(entry for module in modules() for entry in module.ENTRIES)
