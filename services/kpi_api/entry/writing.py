"""Writes a single value through the one statement, with its line in the audit trail."""

from typing import Any

from sqlalchemy import func, select

from services.kpi_api.desk.queries import Desk
from services.kpi_api.entry.places import Place
from services.kpi_api.entry.queries import Key
from services.kpi_api.observations.domain import Given, Move, Workflow
from services.kpi_api.observations.models import Observation
from services.kpi_api.storing.domain import Act, Row, counted_in
from services.kpi_api.storing.service import source_id, stage_and_store
from services.kpi_api.trail.service import note

BY_HAND = "nhap-tay"


def lock(desk: Desk, key: Key) -> None:
    """Two people entering the same value at once: the second finds the first one's."""
    number = func.hashtextextended(f"observation:{key.text}", 2)
    desk.session.execute(select(func.pg_advisory_xact_lock(number)))


def put(desk: Desk, at: Place, value: Given, note: str | None, workflow: Workflow) -> None:
    """Store figures typed by the caller, in place of what was there."""
    key = Key(at.period.stored, at.unit.id, at.indicator.id)
    province = counted_in(at.unit, at.indicator.level)
    row = Row(0, *key, province, value.state, value.num, value.den, value.val, note)
    source = source_id(desk.session, BY_HAND)
    act = Act(
        action="submit" if workflow is Workflow.SUBMITTED else "enter",
        workflow=workflow,
        source_id=source,
        at=desk.now,
        author_id=desk.actor.id,
        by_id=desk.actor.id,
        forced=True,
    )
    stage_and_store(desk.session, [row], act)
    _record(desk, key, act.action, None, {"workflow": workflow, **_figures(value)})


def move(desk: Desk, row: Observation, to: Workflow, how: Move, note: str | None) -> None:
    """Only the workflow moves; figures, source and author stay what they were."""
    key = Key(row.period, row.unit_id, row.indicator_id)
    figures = Given(row.state, row.num, row.den, row.val)
    act = Act(
        action=how,
        workflow=to,
        source_id=row.source_id,
        at=desk.now,
        receipt_id=row.receipt_id,
        as_of=row.as_of,
        author_id=row.author_id,
        by_id=desk.actor.id,
        forced=True,
    )
    same = Row(0, *key, row.province_id, row.state, row.num, row.den, row.val, note)
    stage_and_store(desk.session, [same], act)
    before = {"workflow": row.workflow, **_figures(figures)}
    _record(desk, key, how, before, {"workflow": to, "note": note, **_figures(figures)})


def _record(
    desk: Desk, key: Key, action: str, before: dict[str, Any] | None, after: dict[str, Any]
) -> None:
    subject = ("observation", key.text, key.unit_id)
    note(desk.session, action, subject, after, before, desk.actor)


def _figures(value: Given) -> dict[str, str | None]:
    return {
        name: None if figure is None else str(figure)
        for name, figure in zip(value._fields, value, strict=True)
    }
