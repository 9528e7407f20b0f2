"""Machines as they are listed, with their live secrets."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from services.directory.people.models import ApiClient, ClientSecret
from services.plan_api.callers.access import Caller
from services.plan_api.callers.service import unit_refs
from services.plan_api.clients.domain import rates
from services.plan_api.machines.access import administered, is_managed
from services.plan_api.machines.schemas import ClientItem, ClientParams, SecretItem
from services.shared.pages import Key, Page, paginate


def read_page(caller: Caller, wanted: ClientParams) -> Page[ClientItem]:
    found = select(ApiClient).where(administered(caller))
    if wanted.active is not None:
        found = found.where(ApiClient.active == wanted.active)
    keys = [Key(ApiClient.name), Key(ApiClient.id)]
    page = paginate(caller.session, found, keys, wanted, lambda row: row[0])
    items = items_of(caller, page.items)
    return Page[ClientItem](
        items=items, next=page.next, total=page.total, total_is_capped=page.total_is_capped
    )


def items_of(caller: Caller, rows: Sequence[ApiClient]) -> list[ClientItem]:
    held = _secrets(caller.session, [row.id for row in rows])
    return [ClientItem(**_members(caller, row), secrets=held[row.id]) for row in rows]


def secrets_of(session: Session, number: int) -> list[SecretItem]:
    """The live ones, the oldest first."""
    return _secrets(session, [number])[number]


def bearer_of(session: Session, source: str) -> int | None:
    """The live machine of a source. Two askers at once wait for each other until they commit."""
    session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(source, 27))))
    return session.scalar(select(ApiClient.id).where(ApiClient.source == source, ApiClient.active))


def _secrets(session: Session, numbers: Collection[int]) -> dict[int, list[SecretItem]]:
    rows = session.execute(
        select(
            ClientSecret.api_client_id,
            ClientSecret.id,
            ClientSecret.created_at,
            ClientSecret.last_used_at,
        )
        .where(ClientSecret.api_client_id.in_(numbers))
        .order_by(ClientSecret.id)
    )
    held: dict[int, list[SecretItem]] = defaultdict(list)
    for of, number, created_at, used_at in rows:
        held[of].append(SecretItem(id=number, created_at=created_at, last_used_at=used_at))
    return held


def _members(caller: Caller, row: ApiClient) -> dict[str, Any]:
    same = (
        "id", "client_id", "name", "source", "scopes", "indicators", "active", "simulated",
        "created_at", "last_used_at", "revoked_at", "revoked_reason", "version",
    )  # fmt: skip
    known = [each for each in row.unit_ids if each in caller.directory.units]
    return {name: getattr(row, name) for name in same} | {
        "units": unit_refs(caller, known),
        "rate_limits": rates(row.scopes, row.rate_limits),
        "managed": is_managed(row),
    }
