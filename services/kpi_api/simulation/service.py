"""Stores simulated values as published ones of the source `mo-phong`; real ones are never replaced."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy.orm import Session

from services.directory.calendar.periods import Period
from services.directory.units.domain import Unit
from services.kpi_api.indicators.queries import indicators
from services.kpi_api.observations.domain import ValueState, Workflow
from services.kpi_api.storing.domain import Act, Row, counted_in
from services.kpi_api.storing.service import source_id, stage_and_store
from services.kpi_api.trail.service import note

SOURCE = "mo-phong"


class Simulated(NamedTuple):
    """A ratio's numerator and denominator, or a single value; without any of them it is missing."""

    period: Period
    unit: Unit
    code: str
    num: Decimal | None = None
    den: Decimal | None = None
    val: Decimal | None = None
    state: ValueState = ValueState.REPORTED


def store_simulated(session: Session, values: Iterable[Simulated], at: datetime) -> int:
    """How many were new or changed."""
    known = indicators(session)
    source = source_id(session, SOURCE)
    rows = [
        Row(
            place,
            each.period.stored,
            each.unit.id,
            known[each.code].id,
            counted_in(each.unit, known[each.code].level),
            each.state,
            each.num,
            each.den,
            each.val,
        )
        for place, each in enumerate(values)
    ]
    act = Act("simulate", Workflow.APPROVED, source, at, as_of=at, by_name=SOURCE)
    stored = sum(stage_and_store(session, rows, act))
    if stored:
        subject = ("source", SOURCE)
        note(session, "simulated", subject, {"values": stored})
    return stored
