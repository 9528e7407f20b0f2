"""Secrets of a machine: made, added, retired. Apart from `service`, which makes and ends machines."""

import secrets

from sqlalchemy import delete

from services.directory.people.models import ApiClient, ClientSecret
from services.plan_api.accounts.passwords import hashed
from services.plan_api.callers.access import Caller
from services.plan_api.machines import queries, refusals
from services.plan_api.machines.access import changeable, note
from services.plan_api.machines.schemas import SecretMade

LIVE_SECRETS = 2


def new_secret(caller: Caller, row: ApiClient) -> SecretMade:
    """A random secret; only its hash is kept."""
    secret = secrets.token_urlsafe(32)
    stored = ClientSecret(api_client_id=row.id, secret_hash=hashed(secret), created_at=caller.now)
    caller.session.add(stored)
    caller.session.flush()
    return SecretMade(id=stored.id, secret=secret)


def add_secret(caller: Caller, number: int) -> tuple[SecretMade, int]:
    """A second secret, so that the machine can move to it before the first is retired. With the
    machine's version afterwards.
    """
    row = changeable(caller, number)
    if len(queries.secrets_of(caller.session, number)) >= LIVE_SECRETS:
        raise refusals.secrets_full()
    made = new_secret(caller, row)
    row.version += 1
    note(caller, row, "client_secret_added", None, {"secret": made.id})
    return made, row.version


def retire_secret(caller: Caller, number: int, secret_id: int, condition: str) -> int:
    """It buys no token from now on. The machine's version afterwards."""
    row = changeable(caller, number, condition)
    if secret_id not in [each.id for each in queries.secrets_of(caller.session, number)]:
        raise refusals.absent()
    caller.session.execute(delete(ClientSecret).where(ClientSecret.id == secret_id))
    row.version += 1
    note(caller, row, "client_secret_retired", {"secret": secret_id}, None)
    return row.version
