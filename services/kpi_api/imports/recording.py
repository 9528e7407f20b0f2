"""What remains of an import beside its values: the receipt as sent, the freshness of feeds, one audit row.

Beside `service` and `writing`, because these are the transaction's last writes and their order matters.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, text
from sqlalchemy.dialects.postgresql import insert

from services.directory.people.models import ApiClient
from services.kpi_api.desk.queries import Desk
from services.kpi_api.imports.domain import Good
from services.kpi_api.imports.models import Receipt
from services.kpi_api.imports.schemas import Envelope
from services.kpi_api.sources.models import Feed, Source
from services.kpi_api.trail.models import KpiAudit
from services.shared import audit


@dataclass(frozen=True)
class Delivery:
    """An import that may be written: who sends what under which key."""

    client: ApiClient
    source: Source
    key: str
    sha256: str
    envelope: Envelope


def next_receipt_id(desk: Desk) -> int:
    """Values name their receipt, and the receipt is written last: take its number first."""
    sequence = text("SELECT nextval(pg_get_serial_sequence('kpi.receipt', 'id'))")
    return int(desk.session.execute(sequence).scalar_one())


def record(
    desk: Desk, delivery: Delivery, number: int, receipt: dict[str, Any], stored: Sequence[Good]
) -> str:
    """Keep the receipt as the very text that is sent, and return it."""
    body = printed_receipt(receipt)
    counts = receipt["counts"]
    row = Receipt(
        id=number,
        public_id=UUID(receipt["id"]),
        client_id=delivery.client.id,
        idempotency_key=delivery.key,
        sha256=delivery.sha256,
        source_id=delivery.source.id,
        status=receipt["status"],
        received_at=desk.now,
        as_of=delivery.envelope.as_of,
        body=body,
        n_warnings=len(receipt["warnings"]),
        n_errors=len(receipt["errors"]),
        **{f"n_{name}": count for name, count in counts.items()},
    )
    desk.session.add(row)
    desk.session.flush()
    _freshen(desk, delivery, number, stored)
    after = {"sha256": delivery.sha256, "status": receipt["status"], **counts}
    audit.record(
        desk.session, KpiAudit, desk.actor, "import", ("receipt", receipt["id"]), (None, after)
    )
    return body


def printed_receipt(receipt: dict[str, Any]) -> str:
    return json.dumps(receipt, ensure_ascii=False)


def _freshen(desk: Desk, delivery: Delivery, number: int, stored: Sequence[Good]) -> None:
    """Note the delivery for each of today's provinces that it brought values for, in a fixed order."""
    units = {row.unit.id for row in stored}
    today = {each: desk.directory.province_on(each, "new", desk.today) for each in units}
    rows = Counter(today[row.unit.id] for row in stored)
    for province_id in sorted(each for each in rows if each is not None):
        feed = insert(Feed).values(
            source_id=delivery.source.id,
            province_id=province_id,
            last_received_at=desk.now,
            last_receipt_id=number,
            last_rows=rows[province_id],
        )
        desk.session.execute(
            feed.on_conflict_do_update(
                index_elements=["source_id", "province_id"],
                set_={
                    "last_received_at": func.greatest(
                        Feed.last_received_at, feed.excluded.last_received_at
                    ),
                    "last_receipt_id": feed.excluded.last_receipt_id,
                    "last_rows": feed.excluded.last_rows,
                },
            )
        )
