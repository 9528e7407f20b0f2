"""Loads indicators and sources from `indicators.yaml`; doing it again changes nothing."""

from pathlib import Path
from typing import Any, NamedTuple

import yaml
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from services.directory.units.models import OrgUnit
from services.kpi_api.indicators.models import Indicator
from services.kpi_api.sources.models import Feed, Source
from services.kpi_api.trail.service import note

FILE = Path(__file__).with_name("indicators.yaml")


class Loaded(NamedTuple):
    indicators: int
    sources: int


def load_catalogue(session: Session) -> Loaded:
    """Bring indicators and sources to the state of the file; nothing is ever removed."""
    content = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    changed = 0
    for entry in content["indicators"]:
        columns = _indicator({**content["common"], **entry}, content["document"])
        changed += _store(session, Indicator, columns)
    for entry in content["sources"]:
        changed += store_source(session, entry)
    session.flush()
    if changed:
        subject = ("catalogue", FILE.name)
        note(session, "catalogue_loaded", subject, {"changed": changed})
    return Loaded(len(content["indicators"]), len(content["sources"]))


def store_source(session: Session, entry: dict[str, Any]) -> bool:
    """A source, and a feed for each province (by key) that it should bring values for; whether the
    source is new or changed.
    """
    columns = {
        "code": entry["code"],
        "name_vi": entry["name"]["vi"],
        "name_en": entry["name"]["en"],
        "trusted": entry.get("trusted", False),
        "simulated": entry.get("simulated", False),
        "cadence": entry.get("cadence"),
    }
    changed = _store(session, Source, columns)
    source_id = session.scalars(select(Source.id).where(Source.code == entry["code"])).one()
    keys = entry.get("provinces", [])
    for province_id in session.scalars(select(OrgUnit.id).where(OrgUnit.key.in_(keys))):
        feed = insert(Feed).values(source_id=source_id, province_id=province_id)
        session.execute(feed.on_conflict_do_nothing())
    return changed


def _indicator(entry: dict[str, Any], document: str) -> dict[str, Any]:
    named = {
        f"{field}_{language}": entry[field][language]
        for field in ("name", "definition", "unit")
        for language in ("vi", "en")
    }
    plain = ("code", "kind", "direction", "over_units", "over_time", "cap", "frequency", "scheme",
             "level", "approved_by")  # fmt: skip
    return {
        **named,
        **{field: entry[field] for field in plain},
        "source_document": document,
        "source_clause": entry["clause"],
    }


def _store(
    session: Session, table: type[Indicator] | type[Source], columns: dict[str, Any]
) -> bool:
    found = session.scalar(select(table).where(table.code == columns["code"]))
    if found is None:
        session.add(table(**columns))
        session.flush()
        return True
    different = [field for field, value in columns.items() if getattr(found, field) != value]
    for field in different:
        setattr(found, field, columns[field])
    return bool(different)
