from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from services.directory.people.domain import LinkKind


class LetterFilter(BaseModel):
    """`after` is the `next` of an earlier answer: only what was written since then comes again."""

    model_config = ConfigDict(extra="forbid")

    after: str | None = Field(None, pattern=r"^\d{1,18}-\d{1,18}$")
    limit: Annotated[int, Field(ge=1, le=1_000)] = 200


class Letter(BaseModel):
    """A mail to be sent: `url` is where its reader sets a password, until `expires_at`; null when it
    only tells something.
    """

    id: int
    person_id: int
    email: str
    full_name: str
    language: str
    kind: LinkKind
    url: str | None
    expires_at: datetime


class LetterFeed(BaseModel):
    """In order of change. `more`: read on at once with `after=next`; keep `next` for the next round."""

    items: list[Letter]
    next: str
    more: bool
