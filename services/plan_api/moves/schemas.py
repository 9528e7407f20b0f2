"""What comes with a move."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Submit(_Body):
    """The newest draft, when no report is named."""

    report_id: int | None = Field(None, ge=1, le=2**63 - 1)


class Confirm(_Body):
    note: Reason | None = None


class Return(_Body):
    reason: Reason
