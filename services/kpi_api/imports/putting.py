"""Hands the good rows of a delivery to the one statement."""

from collections.abc import Iterable

from services.kpi_api.desk.queries import Desk
from services.kpi_api.imports.domain import Good
from services.kpi_api.imports.recording import Delivery
from services.kpi_api.observations.domain import Workflow
from services.kpi_api.storing.domain import Act, Row, Stored, counted_in
from services.kpi_api.storing.service import stage, store


def stage_rows(desk: Desk, rows: Iterable[Good]) -> None:
    stage(desk.session, map(_row, rows))


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


def store_rows(desk: Desk, delivery: Delivery, number: int) -> Stored:
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
