"""Writes units and what they were before. Beside service: files, templates and successions write too.

None of these moves the directory's version: whoever is done calls `mark_changed` once.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from services.directory.units.domain import Directory, UnitKind
from services.directory.units.keys import key_for
from services.directory.units.models import OrgUnit, UnitVersion
from services.directory.units.rules import Wanted
from services.plan_api.unitadmin.refusals import conflict
from services.plan_api.unitadmin.trail import note
from services.plan_api.unitadmin.versions import (
    DATED,
    add_version,
    apply,
    keep_type,
    norm,
    version_on,
)
from services.shared.tokens import Actor

_STORED = (
    "kind", "name", "short_name", "valid_from", "valid_to", "parent_id", "name_en", "code", "h_code",
    "h_code_inferred", "type", "region", "subordinate", "provisional", "source", "former_province_id",
)  # fmt: skip


def create_unit(
    session: Session,
    directory: Directory,
    wanted: Wanted,
    actor: Actor | None,
    ending: Collection[int] = (),
) -> OrgUnit:
    """A new unit that has passed the rules; only its key may still be taken.

    `ending` are units that give way to it on its first day.
    """
    key = key_for(wanted, directory, ending)
    if key is None:
        conflict(
            "slug" if wanted.slug else "name",
            "key_taken",
            "Đã có đơn vị mang tên (khóa) này ở đây; hãy đặt `slug` khác.",
            "A unit here has this name (key) already; give another `slug`.",
        )
    unit = OrgUnit(
        key=key,
        edited=True,
        norm=norm(wanted.name, wanted.short_name, wanted.aliases),
        aliases=list(wanted.aliases),
        province_id=directory.unit(wanted.parent_id).province_id,
        **{name: getattr(wanted, name) for name in _STORED},
    )
    session.add(unit)
    session.flush()
    if wanted.kind is UnitKind.PROVINCE:
        unit.province_id = unit.id
        since = (wanted.valid_from, wanted.source)
        keep_type(session, unit.id, since, wanted.type, wanted.region)
    after = {"key": unit.key, "name": unit.name, "kind": unit.kind, "code": unit.code}
    after |= {"h_code": unit.h_code, "valid_from": unit.valid_from.isoformat()}
    note(session, actor, "unit_created", unit, (None, after))
    return unit


def change_unit(
    session: Session,
    unit: OrgUnit,
    changes: Mapping[str, Any],
    days: tuple[date, date],
    actor: Actor | None,
    instrument: str | None = None,
) -> None:
    """Give a (locked) unit other features from a day on; `days` are that day and today.

    A version is kept of what it was; the row itself follows when the day has come.
    """
    on, today = days
    before = {name: getattr(unit, name) for name in changes}
    note(session, actor, "unit_changed", unit, (before, {**changes, "from": on.isoformat()}))
    dated = {name: value for name, value in changes.items() if name in DATED}
    if dated:
        add_version(session, unit, dated, on, instrument)
    waits = on > max(today, unit.valid_from)
    apply(unit, {k: v for k, v in changes.items() if not (waits and k in DATED)})


def correct_unit(
    session: Session, unit: OrgUnit, changes: Mapping[str, Any], today: date, actor: Actor
) -> None:
    """Mend what was always meant, in the version of today."""
    before = {name: getattr(unit, name) for name in changes}
    note(session, actor, "unit_corrected", unit, (before, changes))
    current = version_on(session, unit.id, today)
    for name, value in changes.items():
        if current is not None and name in DATED:
            setattr(current, name, value)
    apply(unit, changes)


def begin_version(session: Session, unit: OrgUnit, version: UnitVersion) -> None:
    """Let the row follow a version whose day has come."""
    note(
        session, None, "unit_version_begun", unit, (None, {"from": version.valid_from.isoformat()})
    )
    apply(unit, {name: getattr(version, name) for name in DATED})


def end_unit(session: Session, unit: OrgUnit, on: date, actor: Actor | None) -> None:
    """The day is the first without it. Its key, names and codes stay: they are history now."""
    ends = ({"valid_to": None}, {"valid_to": on.isoformat()})
    note(session, actor, "unit_ended", unit, ends)
    unit.valid_to = on
    apply(unit, {})
