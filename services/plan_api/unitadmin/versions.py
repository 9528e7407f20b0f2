"""Writes what units are and were: the row of today, and the versions around it. Beside service."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from services.directory.units.domain import UnitKind
from services.directory.units.models import OrgUnit, UnitType, UnitVersion
from services.directory.units.names import folded
from services.directory.units.versions import FEATURES

# What has a history; the rest of a unit is only as it is now.
DATED = frozenset(FEATURES)
_INSTRUMENT = 120


def versions_of(session: Session, unit_id: int) -> list[UnitVersion]:
    """Oldest first."""
    wanted = select(UnitVersion).where(UnitVersion.unit_id == unit_id)
    return list(session.scalars(wanted.order_by(UnitVersion.valid_from)))


def version_on(session: Session, unit_id: int, day: date) -> UnitVersion | None:
    begun = [each for each in versions_of(session, unit_id) if each.valid_from <= day]
    return begun[-1] if begun else None


def add_version(
    session: Session, unit: OrgUnit, dated: Mapping[str, Any], on: date, instrument: str | None
) -> None:
    """Keep what the unit was, and what it is from a day on; a change on its first day is no change."""
    if unit.kind is UnitKind.PROVINCE and {"type", "region"} & dated.keys():
        type_, region = dated.get("type", unit.type), dated.get("region", unit.region)
        keep_type(session, unit.id, (on, instrument), type_, region)
    kept = versions_of(session, unit.id)
    if not kept and on == unit.valid_from:
        return
    if not kept:
        first = {name: getattr(unit, name) for name in FEATURES}
        kept = [UnitVersion(unit_id=unit.id, valid_from=unit.valid_from, **first)]
        session.add(kept[0])
    last = kept[-1]
    if last.valid_from != on:
        same = {name: getattr(last, name) for name in FEATURES}
        last = UnitVersion(unit_id=unit.id, valid_from=on, **same)
        session.add(last)
    for name, value in dated.items():
        setattr(last, name, value)
    last.instrument = instrument or last.instrument
    session.flush()


def keep_type(
    session: Session,
    unit_id: int,
    since: tuple[date, str | None],
    type_: str | None,
    region: str | None,
) -> None:
    """A province's type over time is asked for by lists of past days; `since` is day and instrument."""
    on, instrument = since
    if type_ is not None:
        row = UnitType(unit_id=unit_id, valid_from=on, type=type_, region=region)
        row.instrument = instrument[:_INSTRUMENT] if instrument else None
        session.merge(row)


def apply(unit: OrgUnit, changes: Mapping[str, Any]) -> None:
    """Let the row itself say it; from then on the files of a release leave the unit alone."""
    for name, value in changes.items():
        setattr(unit, name, list(value) if name == "aliases" else value)
    if "h_code" in changes:
        unit.h_code_inferred = False
    unit.norm = norm(unit.name, unit.short_name, unit.aliases)
    unit.edited = True
    unit.row_version += 1


def norm(name: str, short_name: str, aliases: Iterable[str]) -> str:
    return folded(" ".join({name: 1, short_name: 1, **dict.fromkeys(aliases)}))[:300]
