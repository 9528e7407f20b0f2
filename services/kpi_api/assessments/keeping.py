"""Verdicts as they are kept. Beside `queries`: writing them is one statement, and a late one is no error."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.directory.calendar.periods import Period, from_stored
from services.kpi_api.assessments.domain import Result
from services.kpi_api.assessments.models import Verdict
from services.kpi_api.trail.service import note

_SAME = ("due_on", "result", "target_value", "value", "num", "den", "gap", "receipt", "simulated",
         "formula_version")  # fmt: skip


@dataclass(frozen=True)
class Found:
    """A verdict, frozen or of today. `final`: later figures of the period can no longer change it."""

    due_on: date
    result: Result
    target_value: Decimal | None
    period: Period | None
    value: Decimal | None
    num: Decimal | None
    den: Decimal | None
    gap: Decimal | None
    receipt: str | None
    simulated: bool
    formula_version: str
    frozen_at: datetime | None
    final: bool


def frozen(session: Session, unit_id: int, target_ids: Collection[int]) -> dict[int, Found]:
    """The verdicts frozen for a unit, by target."""
    rows = session.scalars(
        select(Verdict).where(Verdict.unit_id == unit_id, Verdict.target_id.in_(target_ids))
    )
    return {
        row.target_id: Found(
            **{name: getattr(row, name) for name in _SAME},
            period=None if row.period is None else from_stored(row.period),
            frozen_at=row.frozen_at,
            final=True,
        )
        for row in rows
    }


def keep(session: Session, unit_id: int, now: datetime, verdicts: Mapping[int, Found]) -> int:
    """A verdict that is kept already stays as it was; so does the first one's of two workers."""
    rows = [
        {name: getattr(each, name) for name in _SAME}
        | {
            "target_id": target_id,
            "unit_id": unit_id,
            "period": each.period.stored if each.period else None,
            "frozen_at": now,
        }
        for target_id, each in verdicts.items()
        if each.final
    ]
    if not rows:
        return 0
    kept = insert(Verdict).values(rows).on_conflict_do_nothing().returning(Verdict.target_id)
    targets = session.scalars(kept).all()
    if targets:
        subject = ("org_unit", unit_id, unit_id)
        note(session, "verdicts_frozen", subject, {"targets": sorted(targets)})
    return len(targets)
