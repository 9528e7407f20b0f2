"""Administration of machines; one bound to Đồng Tháp, one that the whole nation's admin alone sees."""

from functools import partial
from typing import Any

from tests.contracts.matrix.form import Ask, Entry
from tests.contracts.matrix.personas import FAR, HOME
from tests.contracts.matrix.world import World

ADMINS = frozenset({"admin", "admin_nation"})
HIGHEST = frozenset({"admin_nation"})
NEW = {"name": "Máy ma trận", "scopes": ["plan:read"], "units": [HOME]}
ONE = "plan {} /v1/api-clients/{{client_number}}{}"


def PREPARE(world: World) -> None:  # noqa: N802  the name by which form.modules are known
    for name, units in (("client_here", [HOME]), ("client_wide", [HOME, FAR])):
        wanted = NEW | {"units": units}
        made = world.call("plan", "admin_nation", "POST", "/v1/api-clients", json=wanted).json()
        world[name], world[f"{name}_secret"] = made["id"], made["secrets"][0]["id"]


def _one(name: str, json: Any, world: World) -> Ask:
    return Ask(path={"client_number": world[name]}, json=json)


def _secret(name: str, world: World) -> Ask:
    path = {"client_number": world[name], "secret_id": world[f"{name}_secret"]}
    return Ask(path=path)


def _entries(name: str, through: frozenset[str]) -> list[Entry]:
    """Admins see a machine when it is bound to nothing but their own units; others see none."""
    given: dict[str, Any] = {"through": through, "hidden": ADMINS - through, "case": name}
    revoke = {"reason": "Thử"}
    return [
        Entry(ONE.format("GET", ""), ask=partial(_one, name, None), **given),
        Entry(ONE.format("PATCH", ""), ask=partial(_one, name, {"name": "Tên mới"}), **given),
        Entry(ONE.format("POST", "/secrets"), ask=partial(_one, name, None), status=201, **given),
        Entry(ONE.format("POST", "/revoke"), ask=partial(_one, name, revoke), **given),
        Entry(
            ONE.format("DELETE", "/secrets/{secret_id}"),
            ask=partial(_secret, name), status=204, **given,
        ),
    ]  # fmt: skip


ENTRIES = [
    Entry("plan GET /v1/api-clients", ADMINS),
    Entry("plan POST /v1/api-clients", ADMINS, status=201, ask=lambda _: Ask(json=NEW)),
    Entry(
        "plan POST /v1/api-clients",
        HIGHEST,
        status=201,
        case="of another province",
        ask=lambda _: Ask(json=NEW | {"units": [FAR]}),
    ),
    *_entries("client_here", ADMINS),
    *_entries("client_wide", HIGHEST),
]
