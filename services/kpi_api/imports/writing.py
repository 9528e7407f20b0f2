"""From the rows of an import to its receipt. Beside `service`, which decides whether to write at all."""

from typing import Any

from sqlalchemy import select

from services.kpi_api.desk.queries import Desk
from services.kpi_api.imports.domain import Bad, Good, Rules, checked, control_totals
from services.kpi_api.imports.recording import Delivery, next_receipt_id, printed_receipt, record
from services.kpi_api.indicators.queries import indicators, measure_of
from services.kpi_api.observations.domain import Workflow
from services.kpi_api.observations.models import PeriodLock
from services.kpi_api.storing.domain import Act, Row, Stored, counted_in
from services.kpi_api.storing.oddities import odd_things
from services.kpi_api.storing.service import stage, store
from services.shared.ids import uuid7


def write(desk: Desk, delivery: Delivery) -> str:
    """Check every row, store the good ones (all or none in atomic mode), and answer the receipt."""
    envelope = delivery.envelope
    good, bad = checked(envelope.observations, _rules(desk, delivery))
    stored = [] if bad and envelope.mode == "atomic" else good
    stage(desk.session, map(_row, stored))
    warnings = odd_things(
        desk.session, {each.place: each.period for each in stored}, envelope.as_of
    )
    number = next_receipt_id(desk)
    done = _store(desk, delivery, number)
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


def _rules(desk: Desk, delivery: Delivery) -> Rules:
    client = delivery.client
    known = indicators(desk.session).items()
    allowed = [desk.directory.below(each) for each in client.unit_ids]
    return Rules(
        measures={
            code: measure_of(row)
            for code, row in known
            if not client.indicators or code in client.indicators
        },
        resolve=desk.directory.resolve,
        allowed=frozenset[int]().union(*allowed),
        locked=frozenset(desk.session.scalars(select(PeriodLock.period))),
        today=desk.today,
    )


def _row(good: Good) -> Row:
    return Row(
        good.place,
        *good.key,
        counted_in(good.unit, good.measure.level),
        good.given.state,
        good.given.num,
        good.given.den,
        good.given.val,
        good.note,
    )


def _store(desk: Desk, delivery: Delivery, number: int) -> Stored:
    """A dry run does all of it, to count truly, and takes it back."""
    act = Act(
        action="import",
        workflow=Workflow.APPROVED if delivery.source.trusted else Workflow.SUBMITTED,
        source_id=delivery.source.id,
        at=desk.now,
        receipt_id=number,
        as_of=delivery.envelope.as_of,
        by_name=delivery.client.name,
    )
    with desk.session.begin_nested() as attempt:
        done = store(desk.session, act)
        if delivery.envelope.dry_run:
            attempt.rollback()
    return done


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
