"""From what an administrator sends to the columns of a machine, or problems with pointers.

Beside `service`, which creates and changes by the same rules.
"""

from typing import Any

from services.directory.people.models import ApiClient
from services.directory.units.access import unit_meant
from services.plan_api.callers.access import Caller
from services.plan_api.clients.domain import Scope
from services.plan_api.machines import refusals
from services.plan_api.machines.access import require_units
from services.plan_api.machines.queries import bearer_of
from services.shared.problems import Problem


def columns(caller: Caller, sent: dict[str, Any], row: ApiClient | None) -> dict[str, Any]:
    """What was sent, checked; `row` is the machine that changes, None for a new one."""
    wanted: dict[str, Any] = {name: sent[name] for name in ("name", "source") if name in sent}
    wanted |= {
        name: list(dict.fromkeys(map(str, sent[name])))
        for name in ("scopes", "indicators")
        if name in sent
    }
    if "rate_limits" in sent:
        wanted["rate_limits"] = {str(scope): n for scope, n in sent["rate_limits"].items()}
    if "units" in sent:
        wanted["unit_ids"] = _unit_ids(caller, sent["units"])
    _require_source(caller, wanted, row)
    return wanted


def _unit_ids(caller: Caller, texts: list[str]) -> list[int]:
    found: dict[int, None] = {}
    unclear: dict[int, Problem] = {}
    for index, text in enumerate(texts):
        try:
            found[unit_meant(caller.directory, text, caller.today).id] = None
        except Problem as problem:
            unclear[index] = problem
    if unclear:
        raise refusals.units_unclear(unclear)
    require_units(caller, found)
    return list(found)


def _require_source(caller: Caller, wanted: dict[str, Any], row: ApiClient | None) -> None:
    """Who sends values needs a source, and shares it with no other live machine."""
    source = wanted.get("source", row.source if row else None)
    scopes = wanted.get("scopes", row.scopes if row else [])
    if source is None and Scope.KPI_WRITE in scopes:
        raise refusals.source_missing()
    if wanted.get("source") is None:
        return
    bearer = bearer_of(caller.session, wanted["source"])
    if bearer is not None and (row is None or bearer != row.id):
        raise refusals.source_taken()
