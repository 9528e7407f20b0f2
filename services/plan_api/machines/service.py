"""Machines made, changed and revoked; each act leaves a line in the trail."""

from secrets import token_hex

from sqlalchemy import delete

from services.directory.people.models import ApiClient, ClientSecret
from services.plan_api.callers.access import Caller
from services.plan_api.machines import binding, queries
from services.plan_api.machines.access import changeable, note
from services.plan_api.machines.domain import client_name
from services.plan_api.machines.rotation import new_secret
from services.plan_api.machines.schemas import ClientChange, ClientCreate, ClientItem, ClientMade


def create(caller: Caller, data: ClientCreate) -> ClientMade:
    """A machine with its first secret, which nobody will see again."""
    wanted = binding.columns(caller, data.model_dump(), None)
    name = client_name(data.name, token_hex(4))
    row = ApiClient(client_id=name, active=True, simulated=False, created_at=caller.now, **wanted)
    caller.session.add(row)
    caller.session.flush()
    made = new_secret(caller, row)
    note(caller, row, "client_created", None, wanted | {"client_id": name})
    return ClientMade(**_item(caller, row).model_dump(), secret=made.secret)


def change(caller: Caller, number: int, data: ClientChange, condition: str) -> ClientItem:
    """What the machine is bound to from now on; tokens it holds end within 15 minutes."""
    sent = data.model_dump(exclude_unset=True)
    row = changeable(caller, number, condition, name_only=set(sent) <= {"name"})
    wanted = binding.columns(caller, sent, row)
    changed = {name: value for name, value in wanted.items() if getattr(row, name) != value}
    if changed:
        before = {name: getattr(row, name) for name in changed}
        for name, value in changed.items():
            setattr(row, name, value)
        row.version += 1
        note(caller, row, "client_changed", before, changed)
    return _item(caller, row)


def revoke(caller: Caller, number: int, reason: str) -> ClientItem:
    """For ever: no new token from now on; tokens it holds end within 15 minutes. Needs no If-Match:
    it must not wait for somebody who is editing.
    """
    row = changeable(caller, number)
    caller.session.execute(delete(ClientSecret).where(ClientSecret.api_client_id == number))
    row.active, row.revoked_at, row.revoked_reason = False, caller.now, reason
    row.version += 1
    after = {"active": False, "reason": reason}
    note(caller, row, "client_revoked", {"active": True}, after)
    return _item(caller, row)


def _item(caller: Caller, row: ApiClient) -> ClientItem:
    caller.session.flush()
    return queries.items_of(caller, [row])[0]
