"""A person's sessions, as the person sees them. Tokens are never shown."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel


class SessionRead(BaseModel):
    """`last_used_at` is when the session last renewed itself; it does so every quarter of an hour."""

    id: UUID
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime
    user_agent: str | None
    current: bool


class SessionList(BaseModel):
    items: list[SessionRead]
