from typing import Any, Literal

from pydantic import BaseModel, Field


class TokenForm(BaseModel):
    """RFC 6749 section 4.4; the client's name and secret may come by HTTP Basic instead."""

    grant_type: str = Field("", max_length=60)
    client_id: str = Field("", max_length=60)
    client_secret: str = Field("", max_length=200)
    scope: str = Field("", max_length=400)


class TokenRead(BaseModel):
    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int
    scope: str


class KeysRead(BaseModel):
    keys: list[dict[str, Any]]
