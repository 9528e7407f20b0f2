"""The whole directory in memory, read again when its version has moved."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from services.directory.groups.queries import groups
from services.directory.units.domain import Change, Directory, Unit
from services.directory.units.models import DirectoryVersion, OrgUnit, Succession, UnitVersion
from services.directory.units.versions import FEATURES, Version

# More than one only where a process meets several databases (tests) or two versions at a change.
_KEPT = 4
_loaded: OrderedDict[int, Directory] = OrderedDict()

_UNIT = (
    OrgUnit.id, OrgUnit.key, OrgUnit.kind, OrgUnit.name, OrgUnit.short_name, OrgUnit.name_en,
    OrgUnit.code, OrgUnit.h_code, OrgUnit.type, OrgUnit.region, OrgUnit.parent_id,
    OrgUnit.province_id, OrgUnit.former_province_id, OrgUnit.subordinate, OrgUnit.provisional,
    OrgUnit.valid_from, OrgUnit.valid_to, OrgUnit.aliases,
)  # fmt: skip


def directory(session: Session) -> Directory:
    """All units, successions and groups; one tiny query while nothing has changed.

    The version's counter is a time stamp, so that no two contents ever share one, in whichever
    database and also after a rollback.
    """
    version = session.scalar(select(DirectoryVersion.counter))
    found = _loaded.get(version) if version is not None else None
    if found is None:
        found = read_directory(session)
        if version is not None:
            _loaded[version] = found
            while len(_loaded) > _KEPT:
                _loaded.popitem(last=False)
    return found


def read_directory(session: Session) -> Directory:
    """The directory as the session sees it now, past any cache."""
    rows: Iterable[Any] = session.execute(select(*_UNIT).order_by(OrgUnit.id))
    units = [_unit(row) for row in rows]
    changes = session.execute(
        select(
            Succession.predecessor_id,
            Succession.successor_id,
            Succession.on_date,
            Succession.kind,
            Succession.note,
        ).order_by(Succession.id)
    )
    return Directory(units, [Change(*row) for row in changes], groups(session), versions(session))


def versions(session: Session) -> dict[int, list[Version]]:
    """Of the units that have ever changed, oldest first."""
    columns = [getattr(UnitVersion, name) for name in FEATURES]
    rows: Iterable[Any] = session.execute(
        select(UnitVersion.unit_id, UnitVersion.valid_from, *columns, UnitVersion.instrument)
        .order_by(UnitVersion.unit_id, UnitVersion.valid_from)
    )  # fmt: skip
    found: dict[int, list[Version]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(Version(*row[1:]))
    return dict(found)


def mark_changed(session: Session) -> None:
    """Move the version, in the transaction of the change, so that every process reads again."""
    if session.get(DirectoryVersion, 1) is None:
        session.add(DirectoryVersion(id=1, counter=0))
        session.flush()
    stamp = func.floor(func.extract("epoch", func.clock_timestamp()) * 1_000_000)
    newest = func.greatest(DirectoryVersion.counter + 1, stamp)
    session.execute(update(DirectoryVersion).values(counter=newest))


def _unit(row: Any) -> Unit:
    """`row` has the columns of _UNIT, which are the fields of Unit."""
    values: tuple[Any, ...] = (*row[:-1], tuple(row[-1]))
    return Unit(*values)
