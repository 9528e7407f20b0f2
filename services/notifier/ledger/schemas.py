"""The ledger of a day over the wire."""

from datetime import date as day

from pydantic import BaseModel, ConfigDict


class LedgerFilter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    date: day | None = None


class Ledger(BaseModel):
    """What was owed on a day and how it ended.

    `balanced`: every debt is in exactly one place, and each delivered one has a delivery that says so.
    `late`: planned, and due for more than an hour.
    """

    date: day
    owed: int
    delivered: int
    suppressed: dict[str, int]
    failed: int
    planned: int
    late: int
    balanced: bool
