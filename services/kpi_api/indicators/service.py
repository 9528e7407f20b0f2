"""Reads indicators with their targets; takes over the targets that a plan file states."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.units.schemas import UnitRef
from services.kpi_api.desk.queries import Desk
from services.kpi_api.indicators import queries
from services.kpi_api.indicators.domain import Comparator, IndicatorKind
from services.kpi_api.indicators.models import Indicator, Target
from services.kpi_api.indicators.schemas import (
    IndicatorBrief,
    IndicatorParams,
    IndicatorRead,
    PlanBrief,
    TargetRead,
)
from services.kpi_api.trail.service import note
from services.shared.pages import Key, Page, paginate


def read_page(desk: Desk, wanted: IndicatorParams) -> Page[IndicatorRead]:
    known = {each.id: each for each in queries.indicators(desk.session).values()}
    targets = queries.targets(desk.session, plan=wanted.plan)
    return paginate(
        desk.session,
        queries.listed(wanted),
        [Key(Indicator.__table__.c.code)],
        wanted,
        lambda row: _read(desk, known[row.id], targets),
    )


def read_one(desk: Desk, code: str) -> IndicatorRead:
    found = queries.indicator(desk.session, code)
    return _read(desk, found, queries.targets(desk.session, [found.id]))


def _read(desk: Desk, row: Indicator, targets: Sequence[Target]) -> IndicatorRead:
    english = desk.language == "en"
    return IndicatorRead(
        **IndicatorBrief.of(row, desk.language).model_dump(),
        definition=row.definition_en if english else row.definition_vi,
        over_units=row.over_units,
        over_time=row.over_time,
        cap=row.cap,
        frequency=row.frequency,
        scheme=row.scheme,
        level=row.level,
        source_document=row.source_document,
        source_clause=row.source_clause,
        approved_by=row.approved_by,
        targets=[_target(desk, row, each) for each in targets if each.indicator_id == row.id],
    )


def _target(desk: Desk, row: Indicator, target: Target) -> TargetRead:
    english = desk.language == "en" and target.wording_en
    return TargetRead(
        plan=PlanBrief(code=target.plan_code, symbol=target.plan_symbol),
        clause_ref=target.clause_ref,
        ordinal=target.ordinal,
        scope=UnitRef.of(desk.directory.unit(target.scope_unit_id), desk.language),
        year=target.year,
        due_on=queries.due_on(target.year, row),
        comparator=target.comparator,
        value=target.value,
        unit=target.unit,
        yearly=target.yearly,
        wording=english or target.wording,
        kind=target.kind,
    )


def store_targets(
    session: Session,
    plan_code: str,
    plan_symbol: str | None,
    scope_unit_id: int,
    targets: Sequence[Mapping[str, Any]],
) -> int:
    """Bring a plan's targets for a unit to the state of the file; doing it again changes nothing.

    Each target is a mapping as in the plan file: clause, indicator, kind, year, and where it has
    them comparator, value, unit, yearly, wording, wording_en. A target that the file no longer
    states goes, unless a verdict was frozen on it: then the database refuses the whole load.
    """
    known = queries.indicators(session)
    kept = session.scalars(
        select(Target).where(Target.plan_code == plan_code, Target.scope_unit_id == scope_unit_id)
    ).all()
    by_key = {(each.clause_ref, each.indicator_id, each.year): each for each in kept}
    for ordinal, given in enumerate(targets, 1):
        indicator_id = known[given["indicator"]].id
        columns = _columns(given) | {"ordinal": ordinal, "plan_symbol": plan_symbol}
        found = by_key.pop((given["clause"], indicator_id, given["year"]), None)
        if found is None:
            found = Target(
                plan_code=plan_code, scope_unit_id=scope_unit_id, indicator_id=indicator_id
            )
            session.add(found)
        for field, value in columns.items():
            if getattr(found, field) != value:
                setattr(found, field, value)
    for gone in by_key.values():
        session.delete(gone)
    changed = len(session.new) + len(session.dirty) + len(session.deleted)
    session.flush()
    if changed:
        subject = ("plan", plan_code, scope_unit_id)
        note(session, "targets_stored", subject, {"changed": changed})
    return len(targets)


def _columns(given: Mapping[str, Any]) -> dict[str, Any]:
    value = given.get("value")
    qualitative = given["kind"] == IndicatorKind.QUALITATIVE
    return {
        "clause_ref": given["clause"],
        "year": given["year"],
        "comparator": Comparator.DONE if qualitative else Comparator(given.get("comparator", ">=")),
        "value": None if value is None else Decimal(str(value)),
        "unit": given.get("unit"),
        "yearly": given.get("yearly", False),
        "wording": given["wording"],
        "wording_en": given.get("wording_en"),
        "kind": given["kind"],
    }
