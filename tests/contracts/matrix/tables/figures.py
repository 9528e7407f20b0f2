"""Indicators and their values: one value of the agency drafted, one handed in; one of the province
as a whole entered by its coordinator; one delivery of the province's machine.
"""

import json
from functools import partial
from typing import Any

from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import AGENCY, HOME, NATIONAL, PEOPLE, SCIENCE
from tests.contracts.matrix.world import World

READERS = PEOPLE | {"machine", "machine_far"}
WRITING_MACHINES = {"machine", "machine_far"}
FIGURES = {"numerator": 30, "denominator": 40}
AGENCY_VALUE = {"indicator": "DVC-STAFF-COMM", "org_unit": SCIENCE, **FIGURES}
JSON = {"Content-Type": "application/json"}
PROVINCE_VALUE = {"indicator": "DVC-ADULT-USE", "org_unit": HOME, **FIGURES}


def PREPARE(world: World) -> None:  # noqa: N802  the name by which form.modules are known
    def entered(persona: str, **what: Any) -> str:
        answer = world.call("kpi", persona, "POST", "/v1/observations", json=what)
        return str(answer.json()["id"])

    world["drafted_value"] = entered("officer", period="2026-Q1", **AGENCY_VALUE)
    world["submitted_value"] = entered("officer", period="2026-Q2", submit=True, **AGENCY_VALUE)
    world["province_value"] = value = entered(
        "coordinator", period="2025-Q4", submit=True, **PROVINCE_VALUE
    )
    # Published, and a change of it waiting: everybody sees it, the coordinator may approve.
    path = f"/v1/observations/{value}"
    world.call("kpi", "coordinator", "POST", f"{path}/approve")
    world.call("kpi", "coordinator", "PUT", path, json=FIGURES | {"submit": True})
    receipt = world.call(
        "kpi", "machine", "POST", "/v1/imports",
        headers={"Idempotency-Key": "truoc", **JSON}, content=_delivery("2026-Q2"),
    ).json()  # fmt: skip
    world["receipt"] = receipt["id"]
    assert receipt["counts"]["created"] == 1, receipt


def _delivery(period: str) -> str:
    row = {"indicator": "DVC-ADULT-USE", "org_unit": "H20", "period": period}
    body = {
        "source": "dvc-h20",
        "as_of": "2026-10-01T00:00:00+07:00",
        "observations": [row | {"numerator": 500, "denominator": 1000}],
    }
    return json.dumps(body)


def _of(name: str, json: Any, world: World) -> Ask:
    return Ask(path={"observation_id": world[name]}, json=json)


def _import(_world: World) -> Ask:
    return Ask(headers=JSON, content=_delivery("2026-Q3"))


OBSERVATION = "/v1/observations/{observation_id}"
# Unapproved values are seen by those who enter or approve them, and by the province's machine.
FOLLOWERS = AGENCY | {"coordinator", "machine"}
BLIND = READERS - FOLLOWERS
ENTRIES = [
    *(
        Entry(f"kpi GET /v1/{path}", READERS)
        for path in ("indicators", "observations", "imports", "feeds")
    ),
    Entry(
        "kpi GET /v1/indicators/{code}",
        READERS,
        ask=lambda _: Ask(path={"code": "DVC-ADULT-USE"}),
    ),
    Entry(
        "kpi GET /v1/indicators/{code}/series",
        READERS,
        ask=lambda _: Ask(path={"code": "DVC-ADULT-USE"}, query={"org_unit": HOME}),
    ),
    Entry("kpi GET /v1/assessments", READERS, ask=lambda _: Ask(query={"org_unit": HOME})),
    Entry(
        "kpi GET /v1/league",
        READERS,
        ask=lambda _: Ask(query={"indicator": "DVC-ADULT-USE", "period": "2026-Q2"}),
    ),
    Entry(
        "kpi POST /v1/observations",
        AGENCY,
        status=201,
        ask=lambda _: Ask(json={"period": "2026-Q3", **AGENCY_VALUE}),
        case="of the agency",
    ),
    Entry(
        "kpi POST /v1/observations",
        {"coordinator"},
        status=201,
        ask=lambda _: Ask(json={"period": "2025-Q3", **PROVINCE_VALUE}),
        case="of the province as a whole",
    ),
    Entry(f"kpi GET {OBSERVATION}", FOLLOWERS, BLIND, ask=partial(_of, "drafted_value", None)),
    Entry(
        f"kpi GET {OBSERVATION}/revisions",
        FOLLOWERS,
        BLIND,
        ask=partial(_of, "drafted_value", None),
    ),
    Entry(f"kpi PUT {OBSERVATION}", AGENCY, BLIND, ask=partial(_of, "drafted_value", FIGURES)),
    Entry(f"kpi POST {OBSERVATION}/submit", AGENCY, BLIND, ask=partial(_of, "drafted_value", None)),
    Entry(
        f"kpi POST {OBSERVATION}/approve",
        {"head"},
        BLIND,
        ask=partial(_of, "submitted_value", None),
    ),
    Entry(
        f"kpi POST {OBSERVATION}/return",
        {"head"},
        BLIND,
        ask=partial(_of, "submitted_value", {"reason": "Sai số"}),
    ),
    Entry(
        f"kpi POST {OBSERVATION}/approve",
        {"coordinator"},
        ask=partial(_of, "province_value", None),
        case="of the province as a whole",
    ),
    Entry("kpi POST /v1/imports", {"machine"}, ask=_import),
    Entry(
        "kpi GET /v1/imports/{receipt_id}",
        {"coordinator", "leader", "admin", "machine"} | NATIONAL,
        READERS - {"coordinator", "leader", "admin", "machine"} - NATIONAL,
        ask=lambda w: Ask(path={"receipt_id": w["receipt"]}),
    ),
]
