"""Judges how fresh each source is for the provinces that the caller may see."""

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from services.directory.calendar.periods import PeriodKind, last_closed
from services.directory.sight.access import Act, reached
from services.directory.units.schemas import UnitRef
from services.kpi_api.desk.queries import Desk
from services.kpi_api.feeds.schemas import FeedItem, Feeds
from services.kpi_api.imports.models import Receipt
from services.kpi_api.sources.models import Feed, Source

GRACE = timedelta(days=7)


def read_feeds(desk: Desk) -> Feeds:
    """In the order of provinces and sources; a client sees its own province, others what they reach."""
    found = (
        select(
            Source.code, Source.name_vi, Source.name_en, Source.cadence, Source.simulated,
            Feed.province_id, Feed.last_received_at, Feed.last_rows, Receipt.public_id,
        )
        .join(Source, Source.id == Feed.source_id)
        .outerjoin(Receipt, Receipt.id == Feed.last_receipt_id)
        .where(Feed.province_id.in_(reached(desk.actor, desk.directory, Act.DELIVERIES_READ)))
        .order_by(Feed.province_id, Source.code)
    )  # fmt: skip
    items = [_item(desk, row) for row in desk.session.execute(found)]
    return Feeds(items=items, checked_at=desk.now)


def _item(desk: Desk, row: Any) -> FeedItem:
    last: datetime | None = row.last_received_at
    since = expected_since(desk.now, row.cadence)
    return FeedItem(
        source=row.code,
        name=row.name_en if desk.language == "en" else row.name_vi,
        province=UnitRef.of(desk.directory.unit(row.province_id), desk.language),
        cadence=row.cadence,
        last_received_at=last,
        last_receipt=str(row.public_id) if row.public_id else None,
        last_rows=row.last_rows,
        age_hours=int((desk.now - last) / timedelta(hours=1)) if last else None,
        expected_since=since,
        stale=is_stale(last, since),
        simulated=row.simulated,
    )


def expected_since(now: datetime, cadence: str | None) -> datetime | None:
    """The morning after the latest period that closed seven days ago or earlier."""
    if cadence is None:
        return None
    closed = last_closed((now - GRACE).date(), PeriodKind(cadence)).last_day
    return datetime.combine(closed + timedelta(days=1), time(), now.tzinfo)


def is_stale(last: datetime | None, since: datetime | None) -> bool:
    """Nothing has come since the figures of the period were to be had; without cadence never."""
    return since is not None and (last is None or last < since)
