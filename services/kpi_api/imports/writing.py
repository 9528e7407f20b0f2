"""From the rows of an import to its receipt. Beside `service`, which decides whether to write at all."""

from typing import Any

from services.kpi_api.desk.queries import Desk
from services.kpi_api.imports.domain import Bad, checked, control_totals
from services.kpi_api.imports.putting import stage_rows, store_rows
from services.kpi_api.imports.recording import Delivery, next_receipt_id, printed_receipt, record
from services.kpi_api.imports.ruling import rules_of
from services.kpi_api.storing.domain import Stored
from services.kpi_api.storing.oddities import odd_things
from services.shared.ids import uuid7


def write(desk: Desk, delivery: Delivery) -> str:
    """Check every row, store the good ones (all or none in atomic mode), and answer the receipt."""
    envelope = delivery.envelope
    good, bad = checked(envelope.observations, rules_of(desk, delivery))
    stored = [] if bad and envelope.mode == "atomic" else good
    stage_rows(desk, stored)
    warnings = odd_things(
        desk.session, {each.place: each.period for each in stored}, envelope.as_of
    )
    number = next_receipt_id(desk)
    done = store_rows(desk, delivery, number)
    counts = _counts(len(envelope.observations), len(stored), done)
    receipt = {
        "id": str(uuid7()),
        "idempotency_key": delivery.key,
        "status": _status(counts),
        "dry_run": envelope.dry_run,
        "received_at": desk.now.isoformat(timespec="milliseconds"),
        "sha256": delivery.sha256,
        "source": delivery.source.code,
        "counts": counts,
        "control_totals": _totals(delivery),
        "warnings": [
            {"index": index, "code": code, "detail": words.in_language(desk.language)}
            for index, code, words in warnings
        ],
        "errors": [_error(desk, each) for each in bad],
    }
    if envelope.dry_run:
        return printed_receipt(receipt)
    return record(desk, delivery, number, receipt, stored)


def _counts(received: int, stored: int, done: Stored) -> dict[str, int]:
    return {
        "received": received,
        "created": done.created,
        "updated": done.updated,
        "unchanged": stored - done.created - done.updated,
        "rejected": received - stored,
    }


def _status(counts: dict[str, int]) -> str:
    if not counts["rejected"]:
        return "accepted"
    return "rejected" if counts["rejected"] == counts["received"] else "partially_accepted"


def _totals(delivery: Delivery) -> dict[str, str]:
    declared = delivery.envelope.control_totals
    return control_totals(declared.model_dump(), delivery.envelope.observations) if declared else {}


def _error(desk: Desk, bad: Bad) -> dict[str, Any]:
    member = f"/{bad.member}" if bad.member else ""
    return {
        "index": bad.place,
        "pointer": f"/observations/{bad.place}{member}",
        "code": bad.fault.code,
        "detail": desk.say(bad.fault.vi, bad.fault.en),
    }
