"""Whose machines somebody administers: those bound to nothing outside the own units.

Apart from `queries`, because every act asks this first.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ARRAY, ColumnElement, Integer, and_, cast, func, select, true

from services.directory.people.models import ApiClient, DirectoryAudit
from services.directory.permissions.access import permitted_units, require
from services.directory.permissions.domain import Act, for_the_nation
from services.plan_api.callers.access import Caller
from services.plan_api.clients.domain import LETTERS
from services.plan_api.machines import refusals
from services.shared.audit import record
from services.shared.conditions import require_version


def administered(caller: Caller) -> ColumnElement[bool]:
    """403 for who administers nothing at all; a machine bound to nothing is the nation's."""
    require(caller.actor, caller.directory, Act.CLIENTS_MANAGE)
    if for_the_nation(Act.CLIENTS_MANAGE, caller.actor.grants, caller.directory):
        return true()
    units = permitted_units(caller.actor, caller.directory, Act.CLIENTS_MANAGE)
    own = cast(sorted(units), ARRAY(Integer))
    return and_(ApiClient.unit_ids.contained_by(own), func.cardinality(ApiClient.unit_ids) > 0)


def machine(caller: Caller, number: int, *, locked: bool = False) -> ApiClient:
    """One machine; 404 when it is bound to a unit that is not the caller's to administer."""
    found = select(ApiClient).where(administered(caller), ApiClient.id == number)
    row = caller.session.scalar(found.with_for_update() if locked else found)
    if row is None:
        raise refusals.absent()
    return row


def changeable(
    caller: Caller, number: int, condition: str = "*", *, name_only: bool = False
) -> ApiClient:
    """One machine, locked, that may change now; of the system's own only the name."""
    row = machine(caller, number, locked=True)
    if not row.active:
        raise refusals.revoked()
    require_version(condition, row.version)
    if is_managed(row) and not name_only:
        raise refusals.managed()
    return row


def require_units(caller: Caller, unit_ids: Iterable[int]) -> None:
    """Nobody binds a machine to units of others."""
    for unit_id in unit_ids:
        require(caller.actor, caller.directory, Act.CLIENTS_MANAGE, unit_id)


def note(
    caller: Caller,
    row: ApiClient,
    action: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> None:
    """The line in the trail that each act on a machine leaves."""
    subject = ("api_client", row.id)
    record(caller.session, DirectoryAudit, caller.actor, action, subject, (before, after))


def is_managed(row: ApiClient) -> bool:
    """The notifier's own machine, which the system makes and keeps."""
    return LETTERS in row.scopes
