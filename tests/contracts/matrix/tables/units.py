"""Units made, changed, ended and followed by others, by those who administer the unit above."""

from typing import Any

from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import EVERYBODY, HOME, PEOPLE, SCHOOLS, SCIENCE
from tests.contracts.matrix.world import World

KEEPERS = frozenset({"coordinator", "admin", "admin_nation"})
READERS = PEOPLE | {"machine", "machine_far", "notifier"}


def _schools(world: World) -> dict[str, int]:
    return {"unit_id": world.unit(SCHOOLS).id}


def _merger(world: World) -> Ask:
    body: dict[str, Any] = {
        "kind": "merge",
        "on": "2027-01-01",
        "predecessors": [world.unit(SCHOOLS).id],
        "successors": [{"id": world.unit(SCIENCE).id}],
    }
    return Ask(json=body)


ENTRIES = [
    Entry(
        "plan POST /v1/org-units",
        KEEPERS,
        status=201,
        ask=lambda w: Ask(
            json={"kind": "department", "name": "Sở Thử nghiệm", "parent": w.unit(HOME).id}
        ),
    ),
    Entry(
        "plan PATCH /v1/org-units/{unit_id}",
        KEEPERS,
        ask=lambda w: Ask(path=_schools(w), json={"short_name": "Sở GD", "correction": True}),
    ),
    Entry(
        "plan PATCH /v1/org-units/{unit_id}",
        {"admin_nation"},
        ask=lambda w: Ask(
            path={"unit_id": w.unit(HOME).id}, json={"short_name": "ĐT", "correction": True}
        ),
        case="a province",
    ),
    Entry(
        "plan GET /v1/org-units/{unit_id}/history",
        EVERYBODY,
        ask=lambda w: Ask(path=_schools(w)),
    ),
    Entry("plan GET /v1/successions", READERS),
    Entry("plan POST /v1/successions/preview", KEEPERS, ask=_merger),
    Entry("plan POST /v1/successions", KEEPERS, status=201, ask=_merger),
    Entry(
        "plan POST /v1/org-units/{unit_id}/close",
        KEEPERS,
        ask=lambda w: Ask(path=_schools(w), json={"on": "2027-01-01", "reason": "Giải thể"}),
    ),
]
