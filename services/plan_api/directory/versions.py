"""What a unit was, stretch by stretch, as answers. Beside service: its history has a page of its own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from services.directory.units.domain import Directory, Unit
from services.directory.units.versions import FEATURES, Spell, Version, spells, version_on
from services.plan_api.directory.queries import TypeSince
from services.plan_api.directory.schemas import VersionRead, ref
from services.shared.db import OPEN_END
from services.shared.wording import Language


def timeline(unit: Unit, versions: Sequence[Version], types: Sequence[TypeSince]) -> list[Spell]:
    """Every stretch of a unit's life: its recorded versions, cut again where a province's type or
    region changed; one stretch for a unit that was always the same.
    """
    first = Version(unit.valid_from, **{name: getattr(unit, name) for name in FEATURES})
    kept = list(versions) or [first]
    days = sorted({unit.valid_from, *(v.valid_from for v in kept), *(t.valid_from for t in types)})
    found = [_version(day, version_on(kept, day) or first, types) for day in days]
    return spells([each for each in found if each.valid_from >= unit.valid_from], unit.valid_to)


def _version(day: date, version: Version, types: Sequence[TypeSince]) -> Version:
    since = next((each for each in reversed(types) if each.valid_from <= day), None)
    own = version.instrument if version.valid_from == day else None
    found = replace(version, valid_from=day, instrument=own)
    if since is None:
        return found
    instrument = own or (since.instrument if since.valid_from == day else None)
    return replace(found, type=since.type, region=since.region, instrument=instrument)


def version_reads(
    unit_id: int, directory: Directory, types: Sequence[TypeSince], language: Language
) -> list[VersionRead]:
    """Oldest first."""
    found = timeline(directory.unit(unit_id), directory.versions.get(unit_id, ()), types)
    return [_read(each, directory, language) for each in found]


def _read(spell: Spell, directory: Directory, language: Language) -> VersionRead:
    version, valid_to = spell
    fields = {name: value for name, value in version.features().items() if name != "parent_id"}
    return VersionRead(
        valid_from=version.valid_from,
        valid_to=None if valid_to == OPEN_END else valid_to,
        parent=ref(version.parent_id, directory, language),
        instrument=version.instrument,
        **fields,
    )
