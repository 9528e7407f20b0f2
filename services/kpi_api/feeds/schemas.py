"""Feeds as answers."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from services.directory.units.schemas import UnitRef


class FeedItem(BaseModel):
    """`age_hours` and `last_received_at` are null when nothing has come yet.

    Stale: the cadence's latest closed period, and seven days of grace, have passed without a delivery.
    """

    source: str
    name: str
    province: UnitRef
    cadence: Literal["month", "quarter", "half", "year"] | None
    last_received_at: datetime | None
    last_receipt: str | None
    last_rows: int | None
    age_hours: int | None
    expected_since: datetime | None
    stale: bool
    simulated: bool


class Feeds(BaseModel):
    items: list[FeedItem]
    checked_at: datetime
