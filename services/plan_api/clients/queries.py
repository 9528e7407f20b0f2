from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.people.models import ApiClient, ClientSecret


class StoredSecret(NamedTuple):
    id: int
    secret_hash: str
    last_used_at: datetime | None


def client(session: Session, client_id: str) -> ApiClient | None:
    return session.scalar(
        select(ApiClient).where(ApiClient.client_id == client_id, ApiClient.active)
    )


def live_secrets(session: Session, api_client_id: int) -> Sequence[StoredSecret]:
    """The client's secrets, the newest first; two may live at once, for rotation."""
    rows = session.execute(
        select(ClientSecret.id, ClientSecret.secret_hash, ClientSecret.last_used_at)
        .where(ClientSecret.api_client_id == api_client_id)
        .order_by(ClientSecret.id.desc())
        .limit(2)
    )
    return [StoredSecret(*row) for row in rows]
