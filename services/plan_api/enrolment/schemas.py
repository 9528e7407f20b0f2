"""Somebody new, and a link that was sent."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from services.directory.people.domain import LinkKind
from services.plan_api.people.schemas import FullName, Phone, Post, WorkMail
from services.plan_api.roles.schemas import RoleGive


class PersonAdd(BaseModel):
    """Name, post, work mail, work phone, and nothing else (Law 91/2025/QH15); with `invite`, a mail
    with a link to set a password goes out at once.
    """

    model_config = ConfigDict(extra="forbid")

    full_name: FullName
    email: WorkMail
    post: Post | None = None
    phone: Phone | None = None
    language: Literal["vi", "en"] = "vi"
    roles: list[RoleGive] = Field(max_length=20)
    invite: bool


class LinkSent(BaseModel):
    """The link goes by mail to the person only; nobody else is shown it."""

    kind: LinkKind
    expires_at: datetime
