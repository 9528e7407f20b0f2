"""Making, changing, merging and ending units: who administers the unit above; reading is for all."""

from typing import Any

from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import EVERYBODY, HOME, PEOPLE, SCHOOLS, SCIENCE
from tests.contracts.matrix.world import World

ADMINISTER = frozenset({"coordinator", "admin", "admin_nation"})
READERS = PEOPLE | {"machine", "machine_far"}


def of_science(json: Any = None, **query: str) -> Any:
    return lambda w: Ask(path={"unit_id": w.unit(SCIENCE).id}, json=json, query=query)


def merger(w: World) -> Ask:
    return Ask(
        json={
            "kind": "merge",
            "on": "2026-11-21",
            "predecessors": [w.unit(SCIENCE).id],
            "successors": [{"id": w.unit(SCHOOLS).id}],
        }
    )


ENTRIES = [
    Entry(
        "plan POST /v1/org-units",
        ADMINISTER,
        status=201,
        ask=lambda w: Ask(
            json={"kind": "division", "name": "Phòng Thử nghiệm", "parent": w.unit(HOME).id}
        ),
    ),
    Entry(
        "plan PATCH /v1/org-units/{unit_id}", ADMINISTER, ask=of_science({"short_name": "Sở KHCN"})
    ),
    Entry(
        "plan POST /v1/org-units/{unit_id}/close",
        ADMINISTER,
        ask=of_science({"on": "2026-11-21", "reason": "Giải thể"}),
    ),
    Entry("plan GET /v1/org-units/{unit_id}/history", EVERYBODY, ask=of_science(on="2026-01-01")),
    Entry("plan POST /v1/successions/preview", ADMINISTER, ask=merger),
    Entry("plan POST /v1/successions", ADMINISTER, status=201, ask=merger),
    Entry("plan GET /v1/successions", READERS | {"notifier"}),
    Entry("kpi GET /v1/series-held", READERS, ask=lambda _: Ask(query={"org_unit": SCIENCE})),
]
