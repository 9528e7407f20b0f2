from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from services.directory.people.domain import LinkKind
from services.plan_api.accounts.schemas import Email


class Forgotten(BaseModel):
    model_config = ConfigDict(extra="forbid")

    email: Email


class LinkRead(BaseModel):
    """Whom a one-time link is for, and until when it works."""

    kind: Literal[LinkKind.INVITATION, LinkKind.RESET]
    full_name: str
    email: str
    expires_at: datetime


class NewPassword(BaseModel):
    model_config = ConfigDict(extra="forbid")

    password: str = Field(min_length=1, max_length=400)
